const ATTEMPTS = 4;
/**
 * `serialization_failure`, `deadlock_detected`, and `check_violation`, which says here that an event's month got its
 * partition meanwhile: the same work succeeds when it is done again.
 */
const PASSING = ['40001', '40P01', '23514'];
/**
 * Runs work in one transaction, again from its start when two transactions got in each other's way.
 *
 * @param rows the handle that says what the transaction sees
 */
export async function inTransaction(rows, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await rows.transaction().execute(work);
        }
        catch (error) {
            if (attempt === ATTEMPTS || !isPassing(error))
                throw error;
        }
    }
}
function isPassing(error) {
    return error instanceof Error && 'code' in error && PASSING.includes(String(error.code));
}
//# sourceMappingURL=transaction.js.map