import { useState } from 'react';
import type { Severity } from '../../../shared/contract/complaints.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import type { Visit } from '../../../shared/contract/visits.ts';

/** A complaint as the form holds it. */
export interface ComplaintDraft {
  text: string;
  category: string | null;
  severity: Severity | null;
  wish: string;
  /** The visit and thing chosen, as `aboutKey` writes it; null before anybody chose. */
  about: string | null;
}

const empty: ComplaintDraft = { text: '', category: null, severity: null, wish: '', about: null };

export function useComplaintDraft() {
  const [draft, setDraft] = useState(empty);
  const change = (changed: Partial<ComplaintDraft>) => setDraft(before => ({ ...before, ...changed }));
  return { draft, change };
}

export const noVisit = 'none';

/** A visit, or one thing of it, as the key of a choice: "12" or "12 Half a rye". */
export const aboutKey = (visitId: number, item?: string): string => (item ? `${visitId} ${item}` : String(visitId));

function readAbout(key: string): { visitId: number; item?: string } | null {
  const [, id, item] = /^(\d+)(?: (.+))?$/s.exec(key) ?? [];
  if (id === undefined) return null;
  return item === undefined ? { visitId: Number(id) } : { visitId: Number(id), item };
}

/** What is chosen, or else the visit of today: whoever complains now is most often standing here about it. */
export function aboutOrToday(about: string | null, visits: readonly Visit[], today: string): string {
  if (about !== null) return about;
  const ofToday = visits.find(({ day, isVoided }) => day === today && !isVoided);
  return ofToday ? aboutKey(ofToday.id) : noVisit;
}

/** The draft as `complaints.open` takes it; only what was filled in. */
export function complaintOf(draft: ComplaintDraft, customerId: number | null, about: string) {
  const input: MethodInput<'complaints.open'> = { text: draft.text.trim(), customerId };
  if (draft.category !== null) input.category = draft.category;
  if (draft.severity !== null) input.severity = draft.severity;
  if (draft.wish.trim() !== '') input.wouldMakeItRight = draft.wish.trim();
  return { ...input, ...readAbout(about) };
}
