import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Cyber security and identity. */
export const security = conceptsFrom([
  {
    slug: 'cyber-security',
    label: 'cyber security',
    category: 'security-monitoring-and-response',
    phrases: `
      cyber security; cybersecurity; security operations centre; cyber security consultancy;
      managed detection and response; siem; security information and event management; threat detection;
      security monitoring; vulnerability management; cyber resilience; vulnerability scanning;
      cyber assessment framework; cyber incident response; managed soc; cyber security services; ransomware;
      information security; data loss prevention; protective monitoring; seiberddiogelwch; cyber insurance;
      virtual ciso; cyber essentials certification; security consultancy; log management; attack surface;
      security posture management; it security services`,
    acronyms: 'SOC; SIEM; MDR; DLP',
    products: `
      Darktrace; Microsoft Sentinel; Microsoft Defender; Splunk; LogRhythm; Tenable; Nessus; Qualys; Rapid7; Varonis;
      Arctic Wolf; Elastic SIEM; Vectra; Netwrix; LogPoint; Armis`,
  },
  {
    slug: 'endpoint-protection',
    label: 'endpoint protection',
    category: 'endpoint-protection',
    phrases: `
      endpoint protection; antivirus; anti virus; endpoint detection and response; endpoint security; anti malware;
      extended detection and response; antivirus software; malware protection; endpoint protection and antivirus;
      anti virus renewal`,
    acronyms: 'EDR; XDR',
    products: `
      Sophos; Sophos Intercept X; McAfee; Trellix; Trend Micro; Carbon Black; Bitdefender; ESET; Kaspersky;
      Symantec Endpoint; SentinelOne; CrowdStrike; Malwarebytes; Webroot`,
  },
  {
    slug: 'security-awareness',
    label: 'cyber security awareness training',
    category: 'technical-staff-and-training',
    phrases: `
      security awareness; security awareness training; phishing simulation; phishing simulation training;
      cyber awareness training; cyber security training; cyber security awareness; cyber security awareness training;
      simulated phishing; phishing training`,
    products: 'KnowBe4; MetaCompliance; Boxphish; CybSafe; Phriendly Phishing',
  },
  {
    slug: 'penetration-testing',
    label: 'penetration testing and IT health checks',
    category: 'security-testing-and-assurance',
    phrases: `
      penetration testing; penetration test; it health check; ithc; psn health check; security testing; pen testing;
      ict health check; psn it health check; pen test; psn compliance; it security health check; ethical hacking;
      red team; public services network code of connection; code of connection; crest testing;
      web application testing for security; vulnerability assessment; check scheme testing; check penetration testing`,
    acronyms: 'ITHC; CREST',
    products: 'NCC Group; Pentest People; Sec-1; Nettitude',
  },
  {
    slug: 'firewalls',
    label: 'firewalls and web filtering',
    category: 'firewalls-and-network-security',
    phrases: `
      firewall; firewalls; firewall replacement; firewalls replacement; next generation firewall; web filtering;
      web filter; internet filtering; secure web gateway; remote access solution; virtual private network;
      load balancer; load balancers; web application firewall; zero trust network access; secure access service edge;
      web proxy; internet proxy; remote access; network security; application delivery controller; always on vpn;
      muriau gwarchod; firewall support`,
    acronyms: 'VPN; WAF; ZTNA; SASE; NGFW',
    products: `
      Fortinet; FortiGate; Palo Alto; Palo Alto Networks; Check Point; Checkpoint firewall; Zscaler; Forcepoint;
      Websense; Cisco AnyConnect; Cisco Umbrella; F5 Big-IP; Kemp LoadMaster; Citrix NetScaler; NetScaler; NetMotion;
      Absolute Secure Access; WatchGuard; Sophos XG; SonicWall; Cisco Firepower; Barracuda; Juniper SRX; Cloudflare; Netskope`,
  },
  {
    slug: 'email-security',
    label: 'email security',
    category: 'e-mail-and-data-loss-protection',
    phrases: `
      email security; email filtering; email encryption; secure email; secure email gateway; email gateway; anti spam;
      email protection; secure file transfer; managed file transfer; dmarc; secure file sharing`,
    acronyms: 'SFTP; MFT',
    products: `
      Mimecast; Egress; Egress Switch; Proofpoint; Clearswift; Galaxkey; Cryptshare; Abnormal Security; GlobalScape;
      Tessian; GCSx; Barracuda Email; Cisco Ironport`,
  },
  {
    slug: 'identity-and-access',
    label: 'identity and access management',
    category: 'identity-and-access-management',
    phrases: `
      identity and access management; identity management; active directory; single active directory;
      multi factor authentication; two factor authentication; privileged access management; identity governance;
      password management; active directory migration; directory services; active directory consolidation;
      customer identity; password manager; password reset; user provisioning; privileged access; identity provider;
      active directory infrastructure; entra id migration; joiner mover leaver; joiners movers and leavers;
      user account automation`,
    acronyms: 'IAM; PAM; MFA; 2FA; IDAM; CIAM',
    products: `
      Okta; CyberArk; RSA SecurID; Duo Security; BeyondTrust; Imprivata; Ping Identity; SailPoint; Delinea;
      Keeper Security; Azure AD B2C; ForgeRock; Quest Migration Manager; Microsoft Identity Manager; One Identity;
      Yubikey; Auth0; Thycotic; SecurEnvoy`,
  },
  {
    slug: 'single-sign-on',
    label: 'single sign-on',
    category: 'identity-and-access-management',
    general: true,
    phrases: 'single sign on; single sign-on; role based access; user authentication',
    acronyms: 'SSO; SAML',
    products: 'Entra ID; Azure AD; Azure Active Directory',
  },
] satisfies ConceptEntry[])
