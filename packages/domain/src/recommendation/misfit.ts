import type { CompanySize } from '../attendance/company-size.js';
import type { Channel } from '../attendance/events.js';
import type { Sector } from '../identifiers/cnae.js';
import { deviceSchema, type Device, type Tool } from './catalogue.js';

/** What is known of the client and the visit that a tool must fit. What is not known rules nothing out. */
export interface ToolSetting {
  readonly companySize?: CompanySize | undefined;
  readonly sector?: Sector | undefined;
  readonly channel?: Channel | undefined;
  /** The best that the client has at hand. */
  readonly device?: Device | undefined;
  /** Tools delivered in this or an earlier attendance; left out. */
  readonly delivered?: readonly string[] | undefined;
  /** Offers what was delivered once more, to a client who asks for it. @default false */
  readonly includeDelivered?: boolean | undefined;
}

/** What keeps a tool from a client: they have it already, or it is not for their size, sector, channel or device. */
export type Misfit = 'delivered' | 'size' | 'sector' | 'channel' | 'device';

/** Tells of each tool what keeps it from fitting; `undefined` when it fits. */
export function misfitIn(setting: ToolSetting): (tool: Tool) => Misfit | undefined {
  const { companySize, sector, channel, device = 'computer' } = setting;
  const delivered = new Set(setting.includeDelivered ? [] : setting.delivered);
  return (tool) => {
    if (delivered.has(tool.id)) return 'delivered';
    if (isMissing(tool.sizes, companySize)) return 'size';
    if (isMissing(tool.sectors, sector)) return 'sector';
    if (isMissing(tool.channels, channel)) return 'channel';
    return rank(tool.device) > rank(device) ? 'device' : undefined;
  };
}

function isMissing<Value>(fitting: readonly Value[] | undefined, known: Value | undefined): boolean {
  return fitting !== undefined && known !== undefined && !fitting.includes(known);
}

function rank(device: Device): number {
  return deviceSchema.options.indexOf(device);
}
