import { topic } from '../topic.ts'

/** Devices, networks, hosting, security and licences. */
export const infrastructure = [
  topic('devices', '30213000 30230000 30200000 50320000', 850, 'Dell; Lenovo; HP; Microsoft Surface; Apple; Samsung', {
    laptops: [
      'laptops and desktops; end user devices; PC refresh; supply of laptops; EUD replacement; desktop hardware',
      'docking stations; monitors; warranty; imaging; Windows 11; keyboards; device disposal; autopilot enrolment; asset tagging; standard build',
    ],
    mobiles: [
      'mobile phones and airtime; mobile voice and data; smartphone contract; SIM and handset supply; mobile telephony',
      'data bundles; SIM cards; roaming; handsets; tariffs; bill analysis; network coverage; porting; tablets; bolt on',
    ],
    mdm: [
      'mobile device management; MDM; endpoint management; unified endpoint management; device enrolment service',
      'enrolment; remote wipe; app catalogue; compliance policies; conditional access; kiosk mode; iOS and Android; certificates; lost devices',
    ],
    disposal: [
      'IT equipment disposal; WEEE and data destruction; IT asset disposal; ITAD; recycling of computers and secure wiping',
      'data wiping; certificates of destruction; collections; resale rebate; degaussing; hard drives; WEEE; CPAS; donated devices',
    ],
  }),
  topic('print', '30121000 50313000 30125000 79800000', 420, 'Konica Minolta; Canon; Ricoh; Xerox; PaperCut; Kyocera', {
    mfd: [
      'multifunctional devices; MFD managed print; photocopiers; managed print service; printers and copiers lease; print estate',
      'follow me printing; click charge; toner; copier fleet; scan to email; secure release; colour pages; lease; device rationalisation; service engineers',
    ],
    mail: [
      'hybrid mail; outbound mail and print; bulk mail fulfilment; print and post; transactional mailing',
      'letters; franking; downstream access; enveloping; inserts; PDF upload; second class postage; templates; annual bills mailing; proofs',
    ],
    scanning: [
      'document scanning; digitisation of records; back scanning; digital mailroom; microfiche conversion; bulk scanning service',
      'boxes; indexing; OCR; image quality; inbound post; legal admissibility; microfiche; barcode; shredding after scanning; planning files',
    ],
    design: [
      'print room equipment; reprographics; production printers; print room finishing equipment; large format plotters',
      'folding; booklet maker; plotters; guillotine; finishing; wide format; production press; binding; job tickets; paper stock',
    ],
  }),
  topic(
    'telephony',
    '32500000 64210000 32552000 48510000',
    540,
    'Mitel; 8x8; RingCentral; Cisco; Genesys; Netcall; Avaya',
    {
      unified: [
        'telephony replacement; cloud telephony; unified communications; VoIP phone system; Teams calling; corporate telephone system; UCaaS',
        'extensions; hunt groups; direct routing; SIP trunks; voicemail; handsets; softphones; number porting; ISDN switch off; soft client',
      ],
      contactcentre: [
        'contact centre; contact centre as a service; CCaaS; omnichannel contact solution; call centre telephony; customer contact platform',
        'queues; agents; call recording; web chat; wallboards; call backs; IVR; workforce management; skills routing; wrap up; voicebot',
      ],
      lines: [
        'analogue line replacement; telephone lines and calls; PSTN migration; lift lines and alarm lines; fixed line services',
        'PSTN; lift alarms; red care; line rental; broadband lines; ADSL; line audit; one bill; ceased lines; WLR',
      ],
    },
  ),
  topic(
    'networks',
    '32412000 72720000 32420000 64200000',
    1100,
    'Cisco Meraki; Aruba; Fortinet; Virgin Media Business; BT; Juniper Mist',
    {
      wan: [
        'wide area network; WAN; SD-WAN; corporate network services; managed WAN and internet; network connectivity for council sites',
        'sites; circuits; leased lines; dark fibre; internet breakout; PSN; routers; bandwidth upgrades; resilience; HSCN; failover',
      ],
      lan: [
        'LAN and WiFi refresh; network switches; wireless network; local area network replacement; WLAN access points; switch hardware and support',
        'access points; switches; PoE; core switch; SSIDs; guest WiFi; cabling cabinets; controllers; heat maps; stack',
      ],
      fibre: [
        'full fibre network; gigabit fibre rollout; public sector fibre anchor; dark fibre; digital infrastructure programme; rural broadband',
        'ducts; wayleaves; premises passed; points of presence; gigabit vouchers; anchor tenancy; chambers; build; open access; barrier busting',
      ],
      iot: [
        'LoRaWAN network; internet of things platform; IoT sensors and gateway; smart city platform; smart place sensors',
        'gateways; sensors; dashboards; damp sensors; battery life; payload; use cases; smart bins; device registry; API feeds',
      ],
      cabling: [
        'structured cabling; data cabling framework; network cabling installation; fibre and copper cabling works',
        'data points; patch panels; cat6; testing certificates; containment; cabinets; fibre termination; outlets; moves; comms room',
      ],
    },
  ),
  topic(
    'hosting',
    '72500000 72400000 48820000 72514000',
    980,
    'Azure; AWS; VMware; Nutanix; Rackspace; UKCloud; Dell PowerEdge',
    {
      cloud: [
        'cloud hosting; migration to Azure; public cloud services; AWS and Azure consumption; cloud platform and landing zone; infrastructure as a service',
        'landing zone; workloads; consumption; subscriptions; reserved instances; FinOps; migration waves; virtual networks; cost management; lift and shift',
      ],
      datacentre: [
        'data centre services; colocation; server room; data centre relocation; rack hosting; data centre managed service',
        'racks; UPS; cooling; generators; tier 3; power draw; cages; remote hands; floor space; hall; air conditioning',
      ],
      servers: [
        'servers and storage; SAN replacement; hyperconverged infrastructure; HCI; storage array; server hardware refresh; virtualisation hosts',
        'nodes; hypervisor; flash storage; hosts; virtual machines; firmware; array; controllers; capacity; replication',
      ],
      backup: [
        'backup and recovery; disaster recovery as a service; DRaaS; offsite backup; immutable backup; backup for Microsoft 365',
        'restore tests; immutability; retention copies; recovery time; ransomware recovery; tape; air gap; failover tests; mailboxes; deduplication',
      ],
      dba: [
        'Oracle database support; database administration service; managed DBA; SQL Server managed service; remote database support',
        'patching databases; tuning; clusters; DBA; instance; schema; upgrades; monitoring of databases; out of hours; licences for databases',
      ],
    },
  ),
  topic(
    'cyber',
    '48730000 72000000 72212730 48760000',
    360,
    'Darktrace; CrowdStrike; Sophos; Microsoft Sentinel; Mimecast; Tenable; Fortinet',
    {
      soc: [
        'security operations centre; SOC and SIEM; managed detection and response; MDR; 24x7 security monitoring; cyber monitoring service',
        'alerts; log sources; triage; threat hunting; incident response retainer; playbooks; analysts; use cases; detection; containment',
      ],
      firewalls: [
        'firewalls; perimeter firewall replacement; next generation firewall; secure access service edge; SASE; VPN and remote access',
        'rule base; VPN; intrusion prevention; throughput; zero trust; always on; remote users; high availability pair; URL filtering; inspection',
      ],
      testing: [
        'penetration testing; IT health check; ITHC; CHECK testing; vulnerability assessment; red team exercise',
        'CHECK testers; remediation report; PSN compliance; external tests; web application tests; findings; scoping; retest; build review',
      ],
      endpoint: [
        'endpoint protection; antivirus; EDR; anti malware licences; endpoint detection and response',
        'agents on devices; malware; quarantine; signatures; servers protection; ransomware rollback; console; exploits; tamper',
      ],
      email: [
        'email security; secure email gateway; anti spam and phishing protection; DMARC; mail filtering',
        'phishing; impersonation; attachments sandbox; spam; DMARC; encryption of mail; held messages; archive of mail; spoofing',
      ],
      awareness: [
        'cyber awareness training; phishing simulation; security awareness platform; staff cyber training',
        'simulated phish; click rates; modules; repeat clickers; policies sign off; campaigns; quizzes; culture survey; certificates',
      ],
    },
  ),
  topic('identity', '48730000 48000000 72250000', 140, 'Okta; CyberArk; Netwrix; BeyondTrust; Delinea; Duo', {
    iam: [
      'identity and access management; IAM; joiners movers leavers automation; identity governance; single sign on platform',
      'joiners and leavers; access reviews; provisioning; directory; role mining; entitlement; lifecycle; federation; guest accounts',
    ],
    privileged: [
      'privileged access management; PAM; password vault; admin account security; multi factor authentication tokens',
      'vault; session recording; admin accounts; rotation; just in time; break glass; tokens; supplier remote access; secrets',
    ],
  }),
  topic(
    'microsoft',
    '48000000 48218000 72260000 48900000',
    1300,
    'Microsoft 365 E3; Microsoft 365 E5; Phoenix; Bytes; Softcat; Crayon',
    {
      licensing: [
        'Microsoft licensing; Microsoft enterprise agreement; M365 licences; Microsoft 365 subscription renewal; licensing solution partner; LSP',
        'E3 licences; true up; enterprise agreement; enrolment; DTA pricing; CSP; subscriptions; server licences; add ons; reseller margin',
      ],
      adoption: [
        'Microsoft 365 adoption; SharePoint migration; Copilot rollout; Teams deployment partner; SharePoint intranet; Power Platform development',
        'SharePoint sites; Power Apps; file share migration; Copilot; champions; records labels; governance of Teams; Power Automate; workshops; tenant merge',
      ],
    },
  ),
  topic('software-supply', '48000000 72268000 30200000', 600, 'Adobe; Autodesk; Softcat; Insight; Specops; Snow', {
    reseller: [
      'value added reseller; IT products reseller; hardware and software VAR; technology catalogue supplier; corporate software reseller',
      'catalogue; mark up; quotes; vendor accounts; ordering portal; stock holding; renewals calendar; deliveries; price match',
    ],
    adobe: [
      'Adobe licences; Creative Cloud and Acrobat; PDF editing software; Adobe VIP subscription; digital signatures',
      'Acrobat Pro; Creative Cloud; named users; e-signature envelopes; redaction of PDF; InDesign; VIP; seats; Photoshop',
    ],
    cad: [
      'CAD software; AutoCAD subscription; BIM and design software; engineering design licences; civil 3D',
      'Revit; drawings; civil 3D; BIM level 2; named user subscription; signs design; junction design; swept path; common data environment',
    ],
    sam: [
      'software asset management; SAM tool; licence optimisation; IT asset inventory discovery; licence compliance',
      'discovery; audits by vendors; inventory; entitlements; unused software; normalised titles; reharvest; hardware inventory; contracts of software',
    ],
  }),
  topic(
    'it-service',
    '72253000 72250000 48000000 72610000',
    310,
    'ServiceNow; Hornbill; TOPdesk; Freshservice; Ivanti; Halo ITSM; Sunrise',
    {
      itsm: [
        'IT service management; ITSM tool; service desk software; ICT helpdesk system; service desk toolset',
        'incidents; change advisory; CMDB; knowledge articles; request catalogue; SLA clock; ITIL; asset records; self service for staff; problem records',
      ],
      support: [
        'managed ICT services; ICT support outsourcing; service desk outsourcing; IT managed service provider; third line support; ICT partner',
        'deskside engineers; out of hours; first time fix; tower model; transition; exit plan; staffing TUPE; service credits; third line; field engineers',
      ],
      professionals: [
        'digital and IT professional services; interim ICT specialists; technical consultancy; digital transformation partner; agile delivery partner',
        'day rates; discovery phase; user research; statement of work; developers; business analysts; delivery managers; alpha; resource augmentation',
      ],
      monitoring: [
        'infrastructure monitoring; network monitoring tool; application performance monitoring; observability platform',
        'thresholds; uptime; SNMP; dashboards; traces; alerts to engineers; bandwidth graphs; synthetic checks; root cause',
      ],
    },
  ),
]
