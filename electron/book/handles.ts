import type Database from 'better-sqlite3';

declare const canWrite: unique symbol;

/** A connection that can only read; a report that is given one cannot write, whatever it tries. */
export interface ReadBook {
  readonly raw: Database.Database;
  /** A prepared statement, kept for the life of the connection. */
  prepare<P extends unknown[] = unknown[], R = unknown>(sql: string): Database.Statement<P, R>;
  /** A prepared statement that gives the first column only. */
  pluck<P extends unknown[] = unknown[], R = unknown>(sql: string): Database.Statement<P, R>;
}

/** The writing connection; only an action hands it out to a method. */
export interface WriteBook extends ReadBook {
  readonly [canWrite]: true;
}

export function wrapConnection(raw: Database.Database): ReadBook {
  const statements = new Map<string, Database.Statement>();
  const plucked = new Map<string, Database.Statement>();
  const kept = (cache: Map<string, Database.Statement>, sql: string, isPlucked: boolean) => {
    let statement = cache.get(sql);
    if (!statement) {
      statement = raw.prepare(sql);
      if (isPlucked) statement.pluck();
      cache.set(sql, statement);
    }
    return statement as never;
  };
  return { raw, prepare: sql => kept(statements, sql, false), pluck: sql => kept(plucked, sql, true) };
}

export function asWriteBook(book: ReadBook): WriteBook {
  return book as WriteBook;
}
