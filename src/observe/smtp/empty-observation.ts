import type { SmtpObservation, TlsObservation } from '../../model/observation.ts';

/** An SMTP check that has seen nothing yet, or that is not made. */
export const EMPTY_SMTP: SmtpObservation = {
  state: 'skipped',
  code: null,
  greeting: [],
  bannerName: null,
  ehloName: null,
  ehloReply: [],
  bannerNames: [],
  tls: null,
  reason: null,
  detail: null,
  timingsMs: { connect: null, greeting: null, ehlo: null },
};

/** A server that speaks no TLS, as far as was seen. */
export const NO_TLS: TlsObservation = {
  offered: false,
  negotiated: null,
  names: [],
  validTo: null,
  trusted: null,
  error: null,
};
