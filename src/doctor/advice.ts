import type { Cause } from './cause.ts';
import type { SettingRole } from '../config/connection.ts';

/** What a failure means to somebody who sees it for the first time. */
export interface Advice {
  /** What is wrong, as a sentence without a full stop. */
  readonly means: string;
  readonly todo: string;
  /** Settings that may be wrong, likeliest first. None where no setting can help. */
  readonly lookAt: readonly SettingRole[];
}

/** From each cause to its words. `docs/doctor.md` has the same. */
export const adviceByCause = {
  unknownHost: {
    means: 'DNS does not know this host name',
    todo: 'look for a typing error in it; a name of an inner network needs its VPN',
    lookAt: ['address'],
  },
  dnsSilent: {
    means: 'the DNS server does not answer',
    todo: 'check that this machine has a network; the setting may well be right',
    lookAt: [],
  },
  refused: {
    means: 'nobody listens at this address and port',
    todo: 'check host and port; if it is a sandbox or a proxy of your own, start it',
    lookAt: ['address'],
  },
  unreachable: {
    means: 'the network has no way to this address',
    todo: 'check VPN and firewall; calls go straight there, not by HTTPS_PROXY',
    lookAt: ['address'],
  },
  connectTimeout: {
    means: 'nothing answers the attempt to connect',
    todo: 'a firewall may drop the packets: ask whether this machine may go there, and whether the provider has to allow its address',
    lookAt: ['address'],
  },
  certificateUntrusted: {
    means: 'nobody this machine trusts has signed the certificate',
    todo: 'check that the host is the provider’s; a proxy that signs anew has a root certificate, which NODE_EXTRA_CA_CERTS makes known',
    lookAt: ['address'],
  },
  certificateName: {
    means: 'the certificate is for another host name',
    todo: 'write the host as the provider documents it, not an alias or a bare address',
    lookAt: ['address'],
  },
  certificateExpired: {
    means: 'the certificate has expired',
    todo: 'check the date of this machine; if it is right, the provider has to renew its certificate',
    lookAt: [],
  },
  certificateNotYetValid: {
    means: 'the certificate is not valid yet',
    todo: 'check the date of this machine: its clock is probably behind',
    lookAt: [],
  },
  notTls: {
    means: 'what answers there does not speak https',
    todo: 'check the port; a sandbox on this machine is reached by http://',
    lookAt: ['address'],
  },
  tls: {
    means: 'the TLS handshake failed',
    todo: 'check host and port, and whether something in between inspects TLS',
    lookAt: ['address'],
  },
  reset: {
    means: 'something takes the connection and hangs up without an answer',
    todo: 'check the port, and whether it speaks https where http:// is written',
    lookAt: ['address'],
  },
  tryTimeout: {
    means: 'something takes the connection and says nothing',
    todo: 'check the port; if it is right, the provider is overloaded: try again later',
    lookAt: ['address'],
  },
  closed: {
    means: 'the connection was closed from this side',
    todo: 'run the doctor again; if it stays so, report it',
    lookAt: [],
  },
  cut: {
    means: 'the answer broke off',
    todo: 'try again; if it stays so, something in between cuts answers off',
    lookAt: [],
  },
  tooLarge: {
    means: 'the answer is larger than any the provider gives',
    todo: 'check host and port: this is hardly the provider’s API',
    lookAt: ['address'],
  },
  encoding: {
    means: 'the answer is packed in a way that was not asked for',
    todo: 'check host and port, and whether a proxy in between changes answers',
    lookAt: ['address'],
  },
  notHttp: {
    means: 'what answers there is not an HTTP server',
    todo: 'check the port',
    lookAt: ['address'],
  },
  notSendable: {
    means: 'the address has characters that HTTP does not allow',
    todo: 'write it anew, as the provider documents it',
    lookAt: ['address'],
  },
  clockSkew: {
    means: 'the signature is refused, and this machine’s clock differs from the provider’s',
    todo: 'a signature holds the time: set the clock of this machine (NTP) before you look at the credentials',
    lookAt: [],
  },
  accountForbidden: {
    means:
      'the credentials work, but not for this account or space: it is another merchant’s, or is not there',
    todo: 'compare its id with the provider’s portal; if it is right, give the credentials access to it there',
    lookAt: ['accounts'],
  },
  accountUnknown: {
    means: 'the credentials work, but there is no such account or space',
    todo: 'compare its id with the provider’s portal; ids of test and live differ',
    lookAt: ['accounts'],
  },
  credentialsRefused: {
    means: 'the provider does not know these credentials',
    todo: 'look for typing errors and missing characters; check that they are for this address (test or live) and were not revoked; a wrong path of the address can look the same',
    lookAt: ['credentials', 'address'],
  },
  credentialsNotTaken: {
    means: 'signing in works, but the API does not take what it gave',
    todo: 'check that all settings are of the same environment (test or live)',
    lookAt: ['address', 'credentials'],
  },
  signInForbidden: {
    means: 'the provider refuses these credentials',
    todo: 'they may be wrong, blocked, for another address (test or live), or without the right to use the API: compare them with the provider’s portal, then ask the provider',
    lookAt: ['credentials', 'address'],
  },
  readForbidden: {
    means: 'the credentials work, but may not read this',
    todo: 'ask the provider to give them the right to read',
    lookAt: ['credentials', 'accounts'],
  },
  signInMalformed: {
    means: 'the provider does not understand the request to sign in',
    todo: 'look for typing errors; check that the address is the one for signing in',
    lookAt: ['credentials', 'address'],
  },
  readMalformed: {
    means: 'signing in works, but the provider does not understand a plain request',
    todo: 'check the address, its version in the path above all, and the accounts',
    lookAt: ['address', 'accounts'],
  },
  nothingThere: {
    means: 'there is nothing at this address',
    todo: 'check the path: it may be missing, doubled, or of another version',
    lookAt: ['address'],
  },
  tooOften: {
    means: 'the provider is asked too often with these credentials',
    todo: 'wait a minute and try again; see what else uses them',
    lookAt: [],
  },
  redirected: {
    means: 'the provider sends us to another address',
    todo: 'write the address it has moved to',
    lookAt: ['address'],
  },
  providerTrouble: {
    means: 'the provider has trouble of its own',
    todo: 'try again later; look at its status page',
    lookAt: [],
  },
  notTheApi: {
    means: 'what answers is not this provider’s API, e.g. a web page',
    todo: 'check host and path: a portal’s address is not the API’s; a login page of the network answers like this too',
    lookAt: ['address'],
  },
  noAnswer: {
    means: 'no answer came in time',
    todo: 'try again; if it stays so, the provider or the network is slow: PROVIDER_DEADLINE_MS is the time a call has',
    lookAt: [],
  },
  lost: {
    means: 'the provider could be reached a moment ago, and now can’t',
    todo: 'run the doctor again; if it stays so, the network or the provider fails now and then',
    lookAt: ['address'],
  },
  unexpected: {
    means: 'the provider answered in a way this program does not know',
    todo: 'check the address; if it is right, report it with the lines above',
    lookAt: ['address'],
  },
  slow: {
    means: 'it did not end in time',
    todo: 'the provider or the network is slow: try again',
    lookAt: [],
  },
  ownError: {
    means: 'an error of this program, not of your settings',
    todo: 'please report it with the lines above',
    lookAt: [],
  },
} as const satisfies Record<Cause, Advice>;
