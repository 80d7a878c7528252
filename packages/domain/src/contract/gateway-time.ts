/** Header with the gateway's time, ISO 8601 in UTC, in every answer that no cache may keep. */
export const GATEWAY_TIME_HEADER = 'x-gateway-time';
