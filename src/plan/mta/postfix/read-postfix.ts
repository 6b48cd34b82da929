import type { Problem } from '../../../model/mail-host.ts';
import { baseName, type ConfigLocation, inBackticks, siblingPath } from '../config-text.ts';
import { knownText, type PartialText } from '../partial-text.ts';
import {
  type ConfigFile,
  type ConfigNote,
  type ConfigReading,
  EVERY_ADDRESS,
  type OutboundTransport,
  type ReadSibling,
  type SmtpService,
} from '../reader.ts';
import { expandParameter } from './expand.ts';
import { hostnameRefusal } from './hostname-refusal.ts';
import { type InterfaceSettings, isDisabled, type Listener, readListener } from './listeners.ts';
import { type Parameters, readMainCf } from './main-cf.ts';
import { type MasterService, readMasterCf } from './master-cf.ts';

/**
 * Reads Postfix's names from main.cf and the master.cf beside it, whose services override main.cf. The EHLO reply
 * has `myhostname`; `smtpd_banner` does not apply to it. The instances of postmulti(1) that the file names are read
 * from the folders beside its own.
 */
export function readPostfix(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const own = readInstance(file, readSibling);
  const others = otherInstances(file, own, readSibling);
  return {
    services: [own, ...others].flatMap(({ services }) => services),
    transports: [own, ...others].flatMap(({ transports }) => transports),
    notes: [own, ...others].flatMap(({ notes }) => notes),
    refusals: [own, ...others].flatMap(({ refusals }) => refusals),
    unread: own.unread,
  };
}

/** Reads a master.cf with the main.cf beside it, or with Postfix's defaults where there is no main.cf. */
export function readMasterCfAlone(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const path = siblingMainCf(file.path);
  const text = path === null ? null : readSibling(path);
  if (path !== null && text !== null) return readPostfix({ path, text }, readSibling);
  const emptyMainCf = { path: path ?? file.path, text: '' };
  return readPostfix(emptyMainCf, (wanted) => {
    return wanted === file.path ? file.text : readSibling(wanted);
  });
}

/** The path of the main.cf that belongs to a master.cf: `main.cf.mx1` for `master.cf.mx1`. */
export function siblingMainCf(path: string): string | null {
  return siblingPath(path, baseName(path).replace('master.cf', 'main.cf'));
}

interface InstanceReading extends ConfigReading {
  readonly parameters: Parameters;
  readonly expand: Expand;
}

/** Expands a parameter and collects what Postfix refuses; `location` is that of default values. */
type Expand = (name: string, parameters: Parameters, location: ConfigLocation) => PartialText;

function readInstance(file: ConfigFile, readSibling: ReadSibling): InstanceReading {
  const main = readMainCf(file);
  const master = readSiblingMasterCf(file, readSibling);
  const refusals: Problem[] = [...main.refusals, ...(master?.refusals ?? [])];
  const expand: Expand = (name, parameters, location) => {
    const expansion = expandParameter(name, parameters, location);
    refusals.push(...expansion.problems);
    const refusal = name === 'myhostname' ? hostnameRefusal(expansion.parts) : null;
    if (refusal !== null) refusals.push(refusal);
    return expansion.parts;
  };
  const start: ConfigLocation = { file: file.path, line: 1, column: 1 };
  const { parameters } = main;
  const interfaces = interfaceSettings(parameters, start, expand);
  const services = readServices(parameters, master, interfaces, start, expand);
  const notes: ConfigNote[] = [...main.notes, ...(master?.notes ?? [])];
  if (services.length === 0 && master?.unread == null && interfaces.interfaces !== null) {
    notes.push({
      location: interfaces.interfaces.location,
      message: 'Postfix listens on loopback only, so that it has no greeting for the outside',
    });
  }
  return {
    services,
    transports: readTransports(parameters, master?.services ?? null, start, expand),
    notes,
    refusals: withoutDuplicates(refusals),
    unread: master?.unread ?? null,
    parameters,
    expand,
  };
}

function readSiblingMasterCf({ path }: ConfigFile, readSibling: ReadSibling) {
  const masterPath = siblingPath(path, baseName(path).replace('main.cf', 'master.cf'));
  const text = masterPath === null || masterPath === path ? null : readSibling(masterPath);
  return masterPath === null || text === null ? null : readMasterCf({ path: masterPath, text });
}

function interfaceSettings(
  parameters: Parameters,
  start: ConfigLocation,
  expand: Expand,
): InterfaceSettings {
  const value = (name: string) => (parameters.has(name) ? expand(name, parameters, start) : null);
  const interfaces = value('inet_interfaces');
  const location = parameters.get('inet_interfaces')?.location ?? start;
  return {
    interfaces: interfaces === null ? null : { parts: interfaces, location },
    protocols: value('inet_protocols'),
    disabled: value('master_service_disable'),
    hostname: knownText(expand('myhostname', parameters, start)),
  };
}

function readServices(
  parameters: Parameters,
  master: ReturnType<typeof readMasterCf> | null,
  interfaces: InterfaceSettings,
  start: ConfigLocation,
  expand: Expand,
): SmtpService[] {
  // Without a master.cf, or with a listener in it that is not read, the names of main.cf are those of every port.
  const everyPort = (): SmtpService[] =>
    placesOf({ name: 'smtp', location: start }, interfaces).map((place) => {
      return { port: null, place, ...namesOf(parameters, start, expand) };
    });
  if (master === null) {
    return isDisabled({ name: 'smtp', type: 'inet' }, interfaces.disabled) ? [] : everyPort();
  }
  const read = master.services
    .filter((service) => !isDisabled(service, interfaces.disabled))
    .flatMap((service) =>
      listeningService(service, master.services, parameters, interfaces, expand),
    );
  return master.unread === null ? read : [...everyPort(), ...read];
}

function placesOf(
  service: Pick<MasterService, 'name' | 'location'>,
  interfaces: InterfaceSettings,
) {
  return readListener(service, interfaces)?.places ?? [EVERY_ADDRESS];
}

function namesOf(
  parameters: Parameters,
  location: ConfigLocation,
  expand: Expand,
): Pick<SmtpService, 'greeting' | 'ehlo'> {
  const greeting = expand('smtpd_banner', parameters, location);
  const ehlo = expand('myhostname', parameters, location);
  return { greeting, ehlo };
}

/** The names of an `inet` service that runs smtpd or postscreen, on each of its places. */
function listeningService(
  service: MasterService,
  services: readonly MasterService[],
  main: Parameters,
  interfaces: InterfaceSettings,
  expand: Expand,
): SmtpService[] {
  const listener = service.type === 'inet' ? readListener(service, interfaces) : null;
  if (listener === null) return [];
  const { location } = service;
  const parameters = new Map([...main, ...service.overrides]);
  if (service.command === 'smtpd') {
    return onEachPlace(listener, namesOf(parameters, location, expand));
  }
  if (service.command !== 'postscreen') return [];
  // Postscreen sends the first line of the greeting; the smtpd behind it sends the rest and answers EHLO.
  const backend = services.find(({ type, command }) => type === 'pass' && command === 'smtpd');
  const backendParameters = new Map([...main, ...(backend?.overrides ?? [])]);
  const smtpd = namesOf(backendParameters, location, expand);
  const firstLine = expand('postscreen_greet_banner', parameters, location);
  const greeting = knownText(firstLine) === '' ? smtpd.greeting : firstLine;
  return onEachPlace(listener, { ...smtpd, greeting });
}

function onEachPlace(
  { port, places }: Listener,
  names: Pick<SmtpService, 'greeting' | 'ehlo'>,
): SmtpService[] {
  return places.map((place) => ({ port, place, ...names }));
}

/** The HELO name of each smtp client; of main.cf alone where there is no master.cf. */
function readTransports(
  main: Parameters,
  services: readonly MasterService[] | null,
  start: ConfigLocation,
  expand: Expand,
): OutboundTransport[] {
  const clients = services?.filter(({ type, command }) => type === 'unix' && command === 'smtp');
  if (clients === undefined) return [{ name: 'smtp', helo: expand('smtp_helo_name', main, start) }];
  return clients.map(({ name, overrides, location }) => {
    return { name, helo: expand('smtp_helo_name', new Map([...main, ...overrides]), location) };
  });
}

/** The most instances that are read. */
const MAX_INSTANCES = 20;

/** The other instances of postmulti(1): enabled ones in a folder beside the file's own. */
function otherInstances(
  file: ConfigFile,
  { parameters, expand }: InstanceReading,
  readSibling: ReadSibling,
): ConfigReading[] {
  const setting = parameters.get('multi_instance_directories');
  if (setting === undefined) return [];
  const text = knownText(expand('multi_instance_directories', parameters, setting.location));
  const folders = (text ?? '').split(/[\s,]+/).filter((folder) => folder !== '');
  const unreadNote = (folder: string): ConfigReading => ({
    services: [],
    transports: [],
    notes: [
      { location: setting.location, message: `the instance in ${inBackticks(folder)} is not read` },
    ],
    refusals: [],
    unread: null,
  });
  if (text === null) return [unreadNote(setting.value)];
  return folders.slice(0, MAX_INSTANCES).map((folder) => {
    const path = siblingPath(file.path, `../${baseName(folder.replace(/\/+$/, ''))}/main.cf`);
    const source = path === null || path === file.path ? null : readSibling(path);
    if (path === null || source === null) return unreadNote(folder);
    const reading = readInstance({ path, text: source }, readSibling);
    const enabled = reading.parameters.get('multi_instance_enable')?.value === 'yes';
    const name = baseName(folder);
    const transports = reading.transports.map((one) => ({ ...one, name: `${name}/${one.name}` }));
    return enabled ? { ...reading, transports } : { ...unreadNote(folder), notes: [] };
  });
}

/** Services expand the same parameters, so each refusal may occur several times. */
function withoutDuplicates(problems: readonly Problem[]): Problem[] {
  const keyOf = ({ location, message }: Problem) =>
    `${location?.file}:${location?.line} ${message}`;
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
