import { describe, expect, it } from 'vitest';
import { ptrNameProblem } from '../../../src/judge/names/ptr-name-problem.ts';

describe('ptrNameProblem', () => {
  it.each([
    ['.', 'it is empty', 'PTR .'],
    ['', 'it is empty', 'the root from some resolvers'],
    [
      'mail',
      'it has a single label; a full name such as mx1.example.com is needed',
      'a zone file without the domain',
    ],
    ['mail_1.example.com', 'it holds an underscore, which host names may not', 'RFC 952'],
    ['mail 1.example.com', 'it holds a space', 'a space in a zone file'],
    ['m\\195\\188x.example.com', 'it holds an escaped character', 'raw bytes in a zone file'],
    ['192.0.2.7', 'it is an address, not a name', 'an address'],
    ['2001:db8::7', 'it is an address, not a name', 'an IPv6 address'],
    ['[192.0.2.7]', 'it is an address, not a name', 'an address literal'],
    ['mx.192', 'it ends in a number, so it is no host name', 'a numeric top label'],
    ['mx..example.com', 'it has an empty label', 'a doubled dot'],
    [
      '-mx.example.com',
      'it may hold only letters, digits and inner hyphens between its dots',
      'a hyphen at the edge',
    ],
    [`${'a'.repeat(64)}.example.com`, 'it has a label of more than 63 characters', 'RFC 1035'],
    [
      'localhost.localdomain',
      '.localdomain exists in no public DNS',
      'a server whose name was never set',
    ],
    ['mx.corp.lan', '.lan exists in no public DNS', 'a private suffix'],
  ])('%s: %s, %s', (name, problem) => {
    expect(ptrNameProblem(name)).toBe(problem);
  });

  it.each([
    ['mx1.example.com', 'an ordinary name'],
    ['mx1.mail.example', 'a documentation domain'],
    ['xn--bcher-kva.example.com', 'an A-label'],
    ['192-0-2-7.isp.net', 'a generic name'],
    ['7.2.0.192.in-addr.arpa', 'an unusual name'],
  ])('%s is a host name: %s', (name) => {
    expect(ptrNameProblem(name)).toBe(null);
  });
});
