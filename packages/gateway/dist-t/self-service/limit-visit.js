/** Counts a request that brings events of self-service; agents are not limited. */
export async function limitVisit(limits, { sid, partner: partnerId }, context) {
    if (sid === undefined)
        return;
    const requestId = context.get('requestId');
    await limits.take('visitRequests', { subject: sid, partnerId, requestId });
    await limits.take('addressRequests', { subject: context.env.address ?? '', partnerId, requestId });
}
//# sourceMappingURL=limit-visit.js.map