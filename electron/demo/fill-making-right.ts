import type { WriteBook } from '../book/handles.ts';
import { refreshPrevious } from '../complaints/queries.ts';
import { stageOf } from '../complaints/stages.ts';
import { insertRequest, insertStep } from '../complaints/step-queries.ts';
import { insertSlip } from '../feedback/slips.ts';
import type { DemoComplaint, DemoCustomer, DemoFeedback, DemoMoment, DemoPromise, DemoStep } from './demo-shop.ts';

/** What the writer needs of the shop. */
interface Places {
  book: WriteBook;
  /** UTC epoch milliseconds of a moment on the shop's clock. */
  at(moment: DemoMoment): number;
  /** The id of a colleague of the demo shop. */
  staff(index: number | null): number | null;
}

/** Of one customer; with nobody known, no ids. */
interface Whose {
  customerId: number | null;
  /** By index; null for one that has not happened. */
  visitIds: readonly (number | null)[];
}

const NOBODY: Whose = { customerId: null, visitIds: [] };

/** Writes complaints, promises, slips and feedback. What the steps of a complaint come to is worked out from them. */
export class MakingRightWriter {
  private readonly places: Places;

  constructor(places: Places) {
    this.places = places;
  }

  put({ complaints, promises, slips, feedback }: DemoCustomer, whose: Whose & { customerId: number }): void {
    const { book, at } = this.places;
    const { customerId, visitIds } = whose;
    const complaintIds = complaints.map(complaint => this.putComplaint(complaint, whose));
    if (complaints.length > 1) refreshPrevious(book, customerId);
    const slipIds = slips.map(slip =>
      insertSlip(book, {
        ...{ code: slip.code, customerId, visitId: visitIds[slip.visit] ?? null },
        ...{ madeAtMs: at(slip.at), madeOn: slip.at.day },
      }),
    );
    const feedbackIds = feedback.map(one => this.putFeedback(one, whose, slipIds));
    for (const promise of promises) this.putPromise(promise, customerId, complaintIds, feedbackIds);
  }

  putOfNobody(complaints: Iterable<DemoComplaint>, feedback: Iterable<DemoFeedback>): void {
    for (const complaint of complaints) this.putComplaint(complaint, NOBODY);
    for (const one of feedback) this.putFeedback(one, NOBODY, []);
  }

  private putComplaint(complaint: DemoComplaint, { customerId, visitIds }: Whose): number {
    const { book, at, staff } = this.places;
    const { openedAt, visit, steps, requests } = complaint;
    const stepRows = steps.map(step => ({ ...step, atMs: at(step.at), onDay: step.at.day }));
    const id = idOf(
      book
        .prepare(
          `INSERT INTO complaints (customer_id, visit_id, item, text, category, severity, would_make_it_right, opened_at_ms, opened_on_day,
             opened_by_staff_id, staff_id, cause, change_made, stage, first_response_at_ms, resolved_at_ms, resolved_on_day, verdict, reopened, cost_minor)
           VALUES (:customerId, :visitId, :item, :text, :category, :severity, :wouldMakeItRight, :openedAtMs, :openedOn,
             :openedBy, :staffId, :cause, :changeMade, :stage, :firstResponseAtMs, :resolvedAtMs, :resolvedOnDay, :verdict, :reopened, :costMinor)`,
        )
        .run({
          ...complaint,
          ...stageOf(stepRows),
          ...{ customerId, visitId: visit === null ? null : (visitIds[visit] ?? null) },
          ...{ openedAtMs: at(openedAt), openedOn: openedAt.day },
          ...{ openedBy: staff(complaint.openedBy), staffId: staff(complaint.staff) },
        }),
    );
    for (const step of stepRows) this.putStep(step, id);
    for (const request of requests) this.putRequest(request, id);
    return id;
  }

  private putStep(step: DemoStep & { atMs: number; onDay: string }, complaintId: number): void {
    const { book, staff } = this.places;
    insertStep(book, {
      ...{ complaintId, step: step.step, atMs: step.atMs, onDay: step.onDay, staffId: staff(step.staff) },
      ...{ note: step.note, costMinor: step.costMinor, verdict: step.verdict, approvedBy: staff(step.approvedBy) },
    });
  }

  private putRequest(request: DemoComplaint['requests'][number], complaintId: number): void {
    const { book, at, staff } = this.places;
    const { step, costMinor, note, askedBy, askedAt, state, decidedBy, decidedAt, decisionNote } = request;
    const asked = { complaintId, step, costMinor, note, askedBy: staff(askedBy), askedAtMs: at(askedAt) };
    const id = insertRequest(book, asked);
    if (state === 'waiting') return;
    book
      .prepare(
        'UPDATE complaint_requests SET state = ?, decided_by_staff_id = ?, decided_at_ms = ?, decision_note = ? WHERE id = ?',
      )
      .run(state, staff(decidedBy), decidedAt && at(decidedAt), decisionNote, id);
  }

  private putFeedback(feedback: DemoFeedback, { customerId }: Whose, slipIds: readonly number[]): number {
    const { book, at, staff } = this.places;
    const { kind, score, text, takenBy, about, seenAt, status, toldAt, slip } = feedback;
    return idOf(
      book
        .prepare(
          `INSERT INTO feedback (kind, customer_id, score, text, at_ms, on_day, taken_by_staff_id, about_staff_id, seen_at_ms, status, told_at_ms, slip_id)
           VALUES (:kind, :customerId, :score, :text, :atMs, :onDay, :takenBy, :about, :seenAtMs, :status, :toldAtMs, :slipId)`,
        )
        .run({
          ...{ kind, customerId, score, text, status, atMs: at(feedback.at), onDay: feedback.at.day },
          ...{
            takenBy: staff(takenBy),
            about: staff(about),
            seenAtMs: seenAt && at(seenAt),
            toldAtMs: toldAt && at(toldAt),
          },
          slipId: slip === null ? null : slipIds[slip]!,
        }),
    );
  }

  private putPromise(
    promise: DemoPromise,
    customerId: number,
    complaintIds: readonly number[],
    feedbackIds: readonly number[],
  ): void {
    const { book, at, staff } = this.places;
    const { madeAt, madeBy, isTold, complaint, feedback, ...rest } = promise;
    book
      .prepare(
        `INSERT INTO promises (kind, customer_id, text, due_on_day, first_due_on_day, counted_on_day, moves, is_told, staff_id, made_at_ms,
           made_by_staff_id, state, settled_on_day, note, complaint_id, feedback_id)
         VALUES (:kind, :customerId, :text, :dueOn, :firstDueOn, :countedOn, :moves, :isTold, :staffId, :madeAtMs,
           :madeBy, :state, :settledOn, :note, :complaintId, :feedbackId)`,
      )
      .run({
        ...rest,
        ...{
          customerId,
          staffId: staff(promise.staff),
          madeAtMs: at(madeAt),
          madeBy: staff(madeBy),
          isTold: Number(isTold),
        },
        complaintId: complaint === null ? null : complaintIds[complaint]!,
        feedbackId: feedback === null ? null : feedbackIds[feedback]!,
      });
  }
}

const idOf = ({ lastInsertRowid }: { lastInsertRowid: number | bigint }): number => Number(lastInsertRowid);
