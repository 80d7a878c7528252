/** The value kept under a name, made and kept by the first gateway that asks. */
export async function settingOrMake(rows, name, make) {
    const kept = await readSetting(rows, name);
    if (kept !== undefined)
        return kept;
    const value = JSON.stringify(await make());
    await rows
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    // Another gateway may have been faster: what is stored counts.
    return readSetting(rows, name);
}
/** The value kept under a name, if there is one. */
export async function readSetting(rows, name) {
    const row = await rows.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
}
//# sourceMappingURL=settings.js.map