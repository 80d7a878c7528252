/** Status and title of every problem that a route answers. `docs/errors.md` says what to do about each. */
export declare const problemCodes: {
    readonly json_malformed: {
        readonly status: 400;
        readonly title: 'The body is not valid JSON in UTF-8.';
    };
    readonly json_too_deep: {
        readonly status: 400;
        readonly title: 'The body is nested more than 64 levels deep.';
    };
    readonly request_invalid: {
        readonly status: 422;
        readonly title: 'The request does not match the contract.';
    };
    readonly events_rejected: {
        readonly status: 422;
        readonly title: 'Not one event of this request was accepted.';
    };
    readonly body_too_large: {
        readonly status: 413;
        readonly title: 'The body is larger than 1 MiB (a file: 32 MiB). Send less at once.';
    };
    readonly content_type_unsupported: {
        readonly status: 415;
        readonly title: 'Send the body as application/json, not compressed.';
    };
    readonly file_type_unsupported: {
        readonly status: 415;
        readonly title: 'Send the file as application/octet-stream, not compressed.';
    };
    readonly export_malformed: {
        readonly status: 422;
        readonly title: 'This is no file of exported records.';
    };
    readonly export_version_unknown: {
        readonly status: 422;
        readonly title: 'The file was written by a newer version than this gateway knows.';
    };
    readonly export_key_unknown: {
        readonly status: 422;
        readonly title: 'The file is sealed for another gateway, or for a key that is gone.';
    };
    readonly export_damaged: {
        readonly status: 422;
        readonly title: 'The file was changed or is not whole. Nothing of it was stored.';
    };
    readonly export_owner_mismatch: {
        readonly status: 403;
        readonly title: 'The file holds the records of another agent than the token names.';
    };
    readonly token_missing: {
        readonly status: 401;
        readonly title: 'This route needs a session token: Authorization: Bearer <token>.';
    };
    readonly token_invalid: {
        readonly status: 401;
        readonly title: 'The session token is not one of this gateway.';
    };
    readonly token_expired: {
        readonly status: 401;
        readonly title: "The session token has ended. Ask the partner's server for a new one.";
    };
    readonly secret_key_invalid: {
        readonly status: 401;
        readonly title: "This route needs the partner's secret key: Authorization: Bearer aa_sk_…";
    };
    readonly scope_missing: {
        readonly status: 403;
        readonly title: 'The session token was not given for this.';
    };
    readonly actor_mismatch: {
        readonly status: 403;
        readonly title: 'The session token names another person than the request.';
    };
    readonly issuer_unreachable: {
        readonly status: 503;
        readonly title: 'The keys of the identity provider cannot be read now. Try again.';
    };
    readonly publishable_key_invalid: {
        readonly status: 401;
        readonly title: 'This route needs a publishable key: Authorization: Bearer aa_pk_…';
    };
    readonly work_insufficient: {
        readonly status: 422;
        readonly title: 'The proof of work does not fit this key and visit, or is too easy.';
    };
    readonly too_many_requests: {
        readonly status: 429;
        readonly title: 'Too many requests of this kind. Try again after Retry-After seconds.';
    };
    readonly metrics_token_invalid: {
        readonly status: 401;
        readonly title: 'This route needs the METRICS_TOKEN: Authorization: Bearer <token>.';
    };
    readonly origin_not_allowed: {
        readonly status: 403;
        readonly title: 'This page may not call: its origin is not registered for the partner.';
    };
    readonly route_unknown: {
        readonly status: 404;
        readonly title: 'There is no such route.';
    };
    readonly attendance_unknown: {
        readonly status: 404;
        readonly title: 'There is no such attendance.';
    };
    readonly client_unknown: {
        readonly status: 404;
        readonly title: 'There is no such client.';
    };
    readonly subject_unknown: {
        readonly status: 404;
        readonly title: 'Nothing is kept about such a person, or not any more.';
    };
    readonly content_unknown: {
        readonly status: 404;
        readonly title: 'No document was published under this hash.';
    };
    readonly profile_missing: {
        readonly status: 404;
        readonly title: 'No profile was published for the state of this partner.';
    };
    readonly registration_unknown: {
        readonly status: 404;
        readonly title: 'There is no such registration.';
    };
    readonly attendance_open: {
        readonly status: 409;
        readonly title: 'This attendance is still going on: its agent says what is to be corrected.';
    };
    readonly registration_not_failed: {
        readonly status: 409;
        readonly title: 'Only a failed registration can be tried again or settled.';
    };
    readonly not_ready: {
        readonly status: 503;
        readonly title: 'The gateway cannot reach its database.';
    };
    readonly internal_error: {
        readonly status: 500;
        readonly title: 'The gateway failed. Quote the requestId when you ask for help.';
    };
};
export type ProblemCode = keyof typeof problemCodes;
/** Where a code is explained. */
export declare function documentationOf(code: string): string;
//# sourceMappingURL=problem-codes.d.ts.map