import { css, type CSSResult } from 'lit';

/** What the elements of a manager's page share: filters and the place of what is being loaded. */
export const officeStyles: CSSResult = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: var(--_space-3);
  }

  .skeleton {
    display: grid;
    gap: var(--_space-4);
  }

  .bone {
    block-size: 2.5rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .bone.short {
    inline-size: 40%;
  }

  .bone.tall {
    block-size: 9rem;
  }
`;
