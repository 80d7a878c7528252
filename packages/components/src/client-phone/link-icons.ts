import { svg } from 'lit';
import { icon } from '../foundation/icons.js';

export const iconCopy = icon(
  svg`<rect x="8.5" y="8.5" width="11" height="12" rx="1.8" /><path d="M15.5 8V5.300a1.8 1.8 0 0 0-1.8-1.800H6.300a1.8 1.8 0 0 0-1.8 1.800v8.400a1.8 1.8 0 0 0 1.8 1.800H8" />`,
);
export const iconShare = icon(
  svg`<circle cx="6" cy="12" r="2.5" /><circle cx="17.5" cy="5.5" r="2.5" /><circle cx="17.5" cy="18.5" r="2.5" /><path d="m8.2 10.8 7-4M8.2 13.200l7 4" />`,
);
export const iconChat = icon(
  svg`<path d="M12 4a8 8 0 0 0-6.9 12.100L4 20l4-1.100A8 8 0 1 0 12 4ZM8.8 10.500h6.400M8.8 13.800h4" />`,
);
export const iconQrCode = icon(
  svg`<path d="M4.5 4.500h5v5h-5ZM14.5 4.500h5v5h-5ZM4.5 14.500h5v5h-5ZM14.5 14.500h2v2M19.5 14.500v.1M14.5 19.500v.1M17.5 19.500h2v-2" />`,
);
