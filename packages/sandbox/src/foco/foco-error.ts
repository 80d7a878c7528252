import { json, type JsonAnswer } from '../http.js';

/** One entry of an error body, as Salesforce gives it. */
export interface FocoErrorEntry {
  readonly message: string;
  readonly errorCode: string;
  readonly fields: readonly string[];
}

/** Thrown when a call, or one part of a composite call, must be answered with an error. */
export class FocoError extends Error {
  override readonly name = 'FocoError';
  readonly status: number;
  /** `DUPLICATE_VALUE` */
  readonly errorCode: string;
  readonly fields: readonly string[];

  constructor(status: number, errorCode: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }

  /** The body that tells it: a list of one. */
  get body(): readonly FocoErrorEntry[] {
    return [{ message: this.message, errorCode: this.errorCode, fields: this.fields }];
  }
}

/** Several records have the value by which one was asked for. */
export class ManyMatchesError extends Error {
  override readonly name = 'ManyMatchesError';
  /** Addresses of the records. */
  readonly urls: readonly string[];

  constructor(urls: readonly string[]) {
    super('The external id exists in more than one record.');
    this.urls = urls;
  }
}

/** The answer to an error of either kind; others are thrown on. */
export function answerFocoError(error: unknown): JsonAnswer {
  if (error instanceof ManyMatchesError) return json(300, error.urls);
  if (error instanceof FocoError) return json(error.status, error.body);
  throw error;
}
