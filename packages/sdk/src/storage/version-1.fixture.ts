import type { DatabaseDump } from './database-dump.fixture.js';

/** What the first version left in the middle of a visit; saved by the test that asks for it, and never changed. */
export const version1: DatabaseDump = {
  version: 1,
  stores: [
    {
      name: 'accounts',
      keyPath: null,
      indexes: [],
      records: [
        ['exemplo:agente-01', { wrapped: { bytes: 'hDZ0lBExEIVr6viiOnuej4hxncQ+NaH18Bdrr7lUBv752xeh8yP1kg==' } }],
        [
          'exemplo:agente-02',
          {
            wrapped: { bytes: 'DwgJtKEoLs1s7rSH90D3obS2ntm/kznN1Jkgm0YqQTRSOyFQGLlyrw==' },
            pin: { salt: { bytes: 'SSRPWnRdv5Ndd0MsGQC4RA==' }, rounds: 1000, failures: 0, retryAt: 0 },
          },
        ],
      ],
    },
    {
      name: 'attendances',
      keyPath: 'id',
      indexes: [{ name: 'by-status', keyPath: ['account', 'status', 'id'], unique: false }],
      records: [
        [
          '019cd79e-4600-7a4d-a44a-24a78c531e24',
          { id: '019cd79e-4600-7a4d-a44a-24a78c531e24', account: 'exemplo:agente-01', status: 'open', lastSequence: 2 },
        ],
        [
          '019cd79e-4600-7a6d-97cc-4b34a88bc231',
          { id: '019cd79e-4600-7a6d-97cc-4b34a88bc231', account: 'exemplo:agente-02', status: 'open', lastSequence: 2 },
        ],
      ],
    },
    { name: 'content', keyPath: null, indexes: [], records: [] },
    {
      name: 'drafts',
      keyPath: null,
      indexes: [],
      records: [
        [
          ['019cd79e-4600-7a4d-a44a-24a78c531e24', 'diagnostic'],
          {
            bytes:
              'UcKYr0rugt6Bpph+zb8P12I5YC/CEW05uBraKaF9udHG7Y0iTKpkySDw2qj6Bew94QN0v/5laC+DD35eAIllP7UH4r35djRNJ2w=',
          },
        ],
        [
          ['019cd79e-4600-7a6d-97cc-4b34a88bc231', 'diagnostic'],
          {
            bytes:
              'qGtUm/Z3gzjujyZHakZbWceYgPqfUWT9KpM/+ppzwyW9DINMhCF1F4urovA+3qi1PcJBn5WgPK7xq2S7kZ/mnTJboV7DKhmmK7E=',
          },
        ],
      ],
    },
    {
      name: 'entries',
      keyPath: 'id',
      indexes: [
        { name: 'by-attendance', keyPath: ['attendanceId', 'sequence'], unique: true },
        { name: 'by-state', keyPath: ['account', 'state', 'attendanceId', 'sequence'], unique: false },
      ],
      records: [
        [
          '019cd79e-4600-7536-8a40-fdf4de002e07',
          {
            id: '019cd79e-4600-7536-8a40-fdf4de002e07',
            account: 'exemplo:agente-01',
            attendanceId: '019cd79e-4600-7a4d-a44a-24a78c531e24',
            sequence: 1,
            type: 'attendance.started',
            state: 'pending',
            sealed: {
              bytes:
                '3+zlzBJvejxJQRD507c3Dw2xYkeMXgjzflISdq+5mM5bS7zTg49U70rgfdrREyq88WGOjPfriLoYzu4QStG7cUW9eGy5yrC/EYvLJ5sJ/PZvz7GbMFSNZlQbIpUP7rAF+Bgznk17KDAB7tojpxruT4FfmVcNArHoj3B0HoHXVyfafB/8qlPFLmrNbWCQmroEVCJUyY7SRYjO53+tcoeh+tjUyDesHuwRVMKVSIOuMwnAnxJ7FQuX6MbrBkKUo8MRlGnLA7n2cUpSLtX/2uxY2g/5/tAMzmDDyPYGllwNm9hS3d4IKc8SXCmrY75tVjM32v9jqFzO28nGfygoD7uV8zYdxXxmtJJjFgV5lL1PhwEMyEASzgjWSmMWOrnrvPyzEy35G2A7BUSBcSVrDXmL/nvruCjCwuPOMWlSndTc3QP0TCcU1gmWoImwufKFXCC/0FsZ+FuCeufcZ3XNf/u90qW8govVlkWjKqZ+fHgs2LTxvE0RL4+qSXzNcimpPPt30cBlQn+UEoKB/vurvjiwpO1+kmbu3SaSD5bhzUxddg6R6XVJWdxePSqBZ75jJHCLAaNWvoicEqNONixLP+DwxngMgAC9Hyz1gTNQMguqcAT9Xo1kUl2rmeETnheif6M=',
            },
          },
        ],
        [
          '019cd79e-4600-7752-a93f-26b99320430c',
          {
            id: '019cd79e-4600-7752-a93f-26b99320430c',
            account: 'exemplo:agente-02',
            attendanceId: '019cd79e-4600-7a6d-97cc-4b34a88bc231',
            sequence: 1,
            type: 'attendance.started',
            state: 'pending',
            sealed: {
              bytes:
                'kkETTPKAO9Dl7Gz8DVZ4KP1FtSkVu83VFaE1jmxv2oX8ZhCqSOYeG6fokUrAt1DOqmg1a1KTckn79ZNQDHrku7rwD8bKKc+y4+XU/dO3vRBfVMB/5hZ5Rscw6KHQWlPmuJnL5WOdyMJvH6AN74l/FhGQtu7101qXls0L/iBKuUtpwl6twtEOdA9o5gxTRNorqjraCOY9pTtduVuEf0Xa3JhZfESySJ1gq5VbYXc3YDXgbsgN0xn5Etm+Z3sChkh2UZZj+7tquPH2o7ZLgM+f+eMG14ucQxh1Sr1XJRewAtAxcS8MFCMSkoWALppI09BU/m4TXwkn8A7ApFyOszDCDrVLfxkK48nFb+O2xyRVvtm2PV5B8HWQfky7PCwgk1dRRbAwjXnAdOaYcqRUq8kfirf8gH9QF9gDIPvx35M+XgNRh1qeUOz4P3qSX6z65gpTlhpH5kr3soFv7a29smHEaFgnVEfZc30C5hQzh/IfJP13plTYxbm4RdS/ANrnJEZR/7RtD3V6pfONzV3P1HUjvCkb0m85clK6ECBE65M2EFmPw8eZE8g/YobDh1N+VhF+OLy/tfoP01RZA43dROPIMXcApcC573O7e+fkEg7Z5+xxgeUKT8C9nQA=',
            },
          },
        ],
        [
          '019cd79e-4600-7dad-b3ec-b1ebd5ef1d0a',
          {
            id: '019cd79e-4600-7dad-b3ec-b1ebd5ef1d0a',
            account: 'exemplo:agente-02',
            attendanceId: '019cd79e-4600-7a6d-97cc-4b34a88bc231',
            sequence: 2,
            type: 'client.identified',
            state: 'pending',
            sealed: {
              bytes:
                'ZJVpQEDWAcmUpiXXNWbRX2hG8bw5DAXNZ7+zqLeen1bs05/cguE7Myg+9RiJg5l27qqXwUZ4I7sWXRLQ/3qWOTbkZQzOk7azZOUr3rzJleMA3IKhvPg2Ae+tfZtWYI2MaP617rAINhHsVWPVWXQ8P8jqBrFi57unm1GfWwpDU7tbpY0I88mQrJ9Yi5RCxQPsH44xmnVf6MsXun/ULHQLEVTCxvPYt7Hn2zYJpHjsGM2JT2qomMcWRtllxv6N8qUfe0E2THO++Bdx7GPDQ0zJQxr8urpw0X2Qylda1/cqWuwasleVOo6uaEChJJTJKjF9nf2AcjalHClY/33q8G6tRbhMWksm3fIU1EcZPLIJ/lk2YF9MdgpBqQAHBDG5+WUkdDSRp7zU9FGExwtUS8hAN6sqXdoOleFJYV7ZsSNgPTPMBegm1imDX2SnB22HdzjIyPKKVw6lkzhfBk4z4f3lmEM+5oI40KelURG0T+yiSMkubNioQH5DAkoRQMxy0otjxnoYMsY/eG6lxGF3OvE/uO4llFT4lsglDvW/Ry+SC932aRykvs3H0mpIwaJjXUOIiA8RKoJhVWa/5vPs7cfti7yKC7K0QixDbZDKpLlssYZTn45SK1rmJZbjAL62kQ/4sol+VLowFx64zCG+Fq2Nic/tQhhKE0SGX3W6gYN6vZEc65/BopU=',
            },
          },
        ],
        [
          '019cd79e-4600-7ecb-8a38-1826688a49e2',
          {
            id: '019cd79e-4600-7ecb-8a38-1826688a49e2',
            account: 'exemplo:agente-01',
            attendanceId: '019cd79e-4600-7a4d-a44a-24a78c531e24',
            sequence: 2,
            type: 'client.identified',
            state: 'pending',
            sealed: {
              bytes:
                'Hh9l2E2G/G6shAjqnvzckhHGb0bVAB0WZFdrGhqXOzRUgjSSVWjsMYGlz3h/8gTbjVyY2XuUn7rT7zMWJmZJr/9MWDPgRkv/jJiPuze9iDeccj5MedlRmh0ZkwkduaZlp/OW9ZaXh2vowQr1NCqjJqssr6Hc8l3IDQ5oYP5m3wsU/zMLc1iGWnF/AbHryrBVHY+OLVAgBqJgTp0HPITQV3ZM6cK3s+lvTvEjzKN3EPABs9lCU/ki1RQl/xinhx6XZPifkNZaj4YXgK8R/xR6vPmxRcTNZ/1a7zcg8f01H2+2pVPC16Rg1WQcZsJRp2ktUIKku6hupFzah+FTzq8rORpvUfogPXVsM69pNe+Prj/3juUSg6wZtEYk7bfaFxfjZU7UstCLV/Q1SSFMRYVGSxSXE+44EeOKo3AFuRXIhGq8Rhk7a5l46vIVFHjhGWyFurJTBc88CZpIeu0CRo52gTTLTv0gqMKHxMmhI/yWqOr3jHySG7zeM84Noh9fM50D3Ak63MTHils1HxPmQ/vJVOt2mewYzGrVgn9sRqhlAiwULuXxbqKa44XtyKxuefE6XWP0pKZhp4WkjaNCl6jXwQvjlIgZVL51zAStLKGjeFAFjzElMb4zDwpC/xZE2eO/v4h67i/pkRMrE0uyU7QTfbfZWP0L62dscOMsM+Nck5VLrpeIj2aMNJ6Jl4Q=',
            },
          },
        ],
      ],
    },
    { name: 'keys', keyPath: null, indexes: [], records: [['device', { key: true }]] },
    { name: 'profiles', keyPath: null, indexes: [], records: [] },
    {
      name: 'sessions',
      keyPath: null,
      indexes: [],
      records: [
        [
          'last',
          {
            sub: 'agente-01',
            name: 'Ana Conceição',
            partner: 'exemplo',
            partnerName: 'Associação Comercial',
            network: 'extended',
            state: 'BA',
            unit: 'UN-01',
            iat: 1773144000,
            exp: 1773144900,
          },
        ],
      ],
    },
  ],
};
