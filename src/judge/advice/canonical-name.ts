import { hostNameProblem } from '../../model/dns-name.ts';
import {
  type EndpointObservation,
  type HostObservation,
  recordsOf,
} from '../../model/observation.ts';

/** The name that a host's own name is an alias of, where the server is right under that name; else null. */
export function shownCanonicalName({ host, forward, endpoints }: HostObservation): string | null {
  const [target] = recordsOf(forward.alias);
  if (target === undefined || hostNameProblem(target) !== null || endpoints.length === 0)
    return null;
  const shows = ({ ptr, smtp }: EndpointObservation, name: string) =>
    [...ptr.names, ...smtp.bannerNames].includes(name);
  const isRight = endpoints.every((endpoint) => shows(endpoint, target));
  return isRight && !endpoints.some((endpoint) => shows(endpoint, host.name)) ? target : null;
}
