import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Networks, telephony, hosting, devices, licences, security: the IT under everything else. */
export const infrastructure = conceptsFrom([
  {
    slug: 'wide-area-network',
    label: 'wide area network',
    category: 'wide-area-network-and-internet',
    phrases: `
      wide area network; wide area networking; wan services; network connectivity; data connectivity;
      public services network; corporate network; network services; corporate wan; wide area network delivery;
      software defined wan; leased lines; leased line; data circuits; network circuits;
      multi protocol label switching; site connectivity; wan connectivity; network managed service; managed network;
      network strategic partner; rhwydwaith ardal eang; health and social care network; data network`,
    acronyms: 'WAN; SD-WAN; SDWAN; MPLS; PSN; HSCN; PSBA',
    products: `
      Virgin Media Business; BT IP Connect; MLL Telecom; Updata; Meraki SD-WAN; Silver Peak; KPSN; Fortinet SD-WAN`,
  },
  {
    slug: 'local-area-network',
    label: 'local area network and wireless',
    category: 'local-network-and-wi-fi',
    phrases: `
      local area network; network switches; network switch; wireless network; wi-fi; wifi; public wifi; public wi-fi;
      wireless access points; network cabling; structured cabling; data cabling; network equipment;
      network infrastructure; network refresh; lan refresh; lan and wifi; core switch; network hardware;
      it networking installation; network installation; cabling; switches; wireless lan; guest wifi; corporate wifi;
      network refresh programme; network access control; town centre wifi; it networking; rhwydwaith; guest wireless;
      campus network; network hardware refresh; wireless refresh`,
    acronyms: 'LAN; WLAN',
    products: `
      Cisco Meraki; Meraki; Aruba Networks; Aruba; Extreme Networks; Ruckus; Juniper Networks; Cisco Catalyst;
      HPE Aruba; Ubiquiti; Juniper Mist; Cisco ISE; GovWifi`,
  },
  {
    slug: 'full-fibre',
    label: 'full fibre networks',
    category: 'full-fibre-and-public-networks',
    phrases: `
      full fibre; full fibre network; local full fibre network; gigabit; gigabit capable; dark fibre; fibre network;
      optical fibre; fibre infrastructure; fibre optic; fibre communications network; fibre connections;
      gigabit broadband; ffibr llawn; fibre to the premises; fibre cabling; fibre duct; fibre ducting; duct network`,
    acronyms: 'LFFN; FTTP',
    products: 'CityFibre; Openreach; Neos Networks; ITS Technology',
  },
  {
    slug: 'broadband-programme',
    label: 'broadband programmes',
    category: 'full-fibre-and-public-networks',
    phrases: `
      superfast broadband; rural broadband; rural business broadband; business broadband; broadband project;
      broadband programme; broadband infrastructure; community broadband; broadband delivery uk; broadband;
      better broadband; band eang; broadband connectivity; superfast; project gigabit; mobile coverage; mobile connectivity; mobile infill; 5g; 5g testbed;
      small cells; wireless concession; digital connectivity; digital infrastructure`,
    acronyms: 'BDUK; NGA',
  },
  {
    slug: 'internet-access',
    label: 'internet access',
    category: 'wide-area-network-and-internet',
    phrases: `
      internet connection; internet access; internet service provider; internet bandwidth; internet services;
      internet circuit; corporate internet; internet link; domain names; domain name registration; ddos protection`,
    acronyms: 'ISP; DNS',
    products: 'Jisc internet',
  },
  {
    slug: 'telephony',
    label: 'telephony and unified communications',
    category: 'telephony-and-unified-communications',
    phrases: `
      telephony; unified communications; 8x8; telephony system; telephone system; voice over ip;
      telephony and unified communications; hosted telephony; cloud telephony; telephony solution; telephony platform;
      telephony replacement; corporate telephony; fixed line; fixed telephony; voice services; cloud voice;
      teams telephony; teams voice; telephone lines; telephony services; unified communications as a service;
      telecommunications; switchboard; operator console; fixed voice; sip trunks; analogue lines; pstn switch off;
      call recording; direct routing; webex calling; ffon; landlines; landline rental; inbound numbers;
      non geographic numbers; telephone calls and lines; unified communications platform`,
    acronyms: 'UC; VOIP; SIP; ISDN; PSTN; PBX; UCAAS',
    products: `
      Mitel; Avaya; Cisco Call Manager; CUCM; Webex; Cisco Webex; Teams Phone; RingCentral; Gamma Horizon;
      Skype for Business; Unify OpenScape; Microsoft Teams Phone; Enghouse;
      Netcall ContactPortal; 3CX; Zoom Phone`,
  },
  {
    slug: 'contact-centre',
    label: 'contact centres',
    category: 'contact-centre',
    phrases: `
      contact centre; contact centre platform; contact centre platforms; contact centre telephony; call centre;
      contact centre as a service; omnichannel; omni channel; interactive voice response; contact centre solution;
      contact centre software; automatic call distribution; customer contact centre; contact center; canolfan gyswllt;
      out of hours call handling; out of hours service; customer contact platform; customer contact solution;
      customer experience and contact platform`,
    acronyms: 'CCAAS; IVR; ACD',
    products: `
      Genesys; Genesys Cloud; NICE CXone; CXone; Five9; Storm contact; Content Guru; Amazon Connect; Anywhere365;
      Puzzel; Luware; Macfarlane contact; Mitel MiContact; Cirrus contact centre; Maintel Callmedia;
      Netcall Liberty Contact; Odigo; Enghouse CTI; ContactPro; Talkdesk`,
  },
  {
    slug: 'mobile-phones',
    label: 'mobile voice and data',
    category: 'mobile-phones-and-data',
    phrases: `
      mobile voice; mobile phones; mobile telephony; mobile voice and data; mobile phone contract; mobile data;
      mobile communications; mobile services; sim cards; mobile voice service; mobile connections; smartphones;
      mobile handsets; mobile data connectivity; mobile airtime; mobile phone; mobile devices and airtime;
      mobile broadband; ffonau symudol; sim only; mobile voice and data services; mobile contract; airtime;
      cellular airtime; sims and handsets; mobile sims; sim provision`,
    acronyms: 'MVDS',
    products: 'Vodafone; EE mobile; O2 mobile; iPhone; Three Business; Samsung Galaxy',
  },
  {
    slug: 'mobile-device-management',
    label: 'device management',
    category: 'mobile-phones-and-data',
    phrases: `
      mobile device management; unified endpoint management; endpoint management; enterprise mobility;
      device management; patch management; software deployment; endpoint patching; modern device management;
      autopilot deployment; remote support tool; remote support software`,
    acronyms: 'MDM; UEM; EMM',
    products: `
      Intune; Microsoft Intune; AirWatch; Workspace ONE; MobileIron; Ivanti Endpoint; SOTI; SCCM; Jamf;
      BlackBerry UEM; ManageEngine Desktop Central; PDQ Deploy; Nexthink; ControlUp; SysTrack; Lakeside SysTrack`,
  },
  {
    slug: 'laptops-and-desktops',
    label: 'laptops, desktops and IT hardware',
    category: 'laptops-and-desktops',
    phrases: `
      laptops; laptop; laptop computers; desktop computers; desktops; personal computers; thin client; thin clients;
      thin client devices; end user devices; end user computing; it hardware; ict hardware; computer hardware;
      hardware refresh; device refresh; desktop hardware; ict equipment; computer equipment; tablets; chromebooks;
      laptop refresh; it equipment; supply of hardware; ict goods; end user hardware; workstations; notebooks;
      caledwedd; gliniaduron; gliniadur; desktop pcs; pcs; ipads; rugged tablets; user devices;
      devices and accessories; hardware catalogue; client devices; mobile tablets; staff devices; desktop and laptop;
      device procurement; pc refresh`,
    acronyms: 'EUD; EUC; PC',
    products: `
      Dell Latitude; Dell; Dell Computers; Lenovo; HP EliteBook; Microsoft Surface; Surface Pro; iPad; MacBook; Getac;
      Chromebook; ThinkPad; Toughbook; Apple devices; Igel; Wyse; Dell Wyse; HP laptops`,
  },
  {
    slug: 'audio-visual',
    label: 'audio-visual equipment',
    category: 'meeting-room-and-audio-visual-equipment',
    phrases: `
      audio visual; audio-visual; audio visual equipment; av equipment; meeting room technology; video conferencing;
      videoconferencing; meeting room screens; audio conference equipment; conference equipment; teams rooms;
      projectors; display screens; led screens; meeting room equipment; audio conferencing;
      video conferencing equipment; av installation; clyweledol; av software; hearing loop; led wall;
      presentation equipment; audio visual supply and installation; sound system; av maintenance; av integration;
      conference room equipment`,
    acronyms: 'AV',
    products: `
      Teams Rooms; Poly Studio; Polycom; Logitech; Crestron; Extron; Surface Hub; Clevertouch; Barco ClickShare;
      Neat video; ViewSonic; Yealink; Zoom Rooms; Cisco Telepresence`,
  },
  {
    slug: 'it-disposal',
    label: 'disposal of IT equipment',
    category: 'device-recycling-and-disposal',
    phrases: `
      it disposal; ict disposal; disposal of it equipment; asset disposal; recycling of it equipment;
      waste electrical; data destruction; redundant it equipment; redundant it hardware; collection of weee;
      it asset disposal; secure disposal; hard drive destruction; weee; redundant equipment; device recycling;
      refurbished devices; it recycling; weee ict; hardware recycling; data erasure; equipment recycling;
      erasure of devices`,
    acronyms: 'WEEE; ITAD',
    products: 'Blancco; CDL WEEE; Restore Technology; Tier 1 disposal; RDC disposal',
  },
  {
    slug: 'printers',
    label: 'printers and managed print',
    category: 'multifunction-printers-and-managed-print',
    phrases: `
      multi-functional devices; multifunctional devices; multi functional device; multifunction devices;
      multi function devices; managed print; managed print service; print management; print management solution;
      photocopiers; copiers; printers; managed print services; reprographics; reprographics hardware;
      print room equipment; print solution; reprographics equipment; printer; fleet of printers; print devices;
      office printing; photocopier; print room; digital print equipment; production printers; print hardware;
      print workflow; argraffwyr; large format printer; plotters; print fleet; wide format printer; digital press;
      print unit equipment; external printing; design and print; printed materials`,
    acronyms: 'MFD; MFP; MPS',
    products: `
      PaperCut; Papercut MF; Konica Minolta; Xerox; Ricoh; Canon uniFLOW; uniFLOW; Kyocera; SafeCom; Equitrac; YSoft;
      Toshiba e-Studio; Sharp MFD; Lexmark; Develop Ineo; Printix`,
  },
  {
    slug: 'microsoft-licensing',
    label: 'Microsoft licences',
    category: 'software-licences-and-resellers',
    phrases: `
      microsoft licences; microsoft licensing; microsoft licenses; microsoft enterprise agreement;
      microsoft enterprise licence; microsoft licence agreement; microsoft enterprise subscription;
      microsoft software; microsoft e5; microsoft e3; e5 licences; office 365 licences; microsoft subscription;
      microsoft 365 licences; microsoft products; microsoft licence; enterprise licence agreement; microsoft ea;
      microsoft ea agreement; microsoft licensing solution provider; microsoft cloud solution provider;
      microsoft licensing contract; microsoft licensing agreement; microsoft enterprise; microsoft volume licensing;
      microsoft enterprise licences; trwyddedau microsoft; microsoft agreement; ms licences; ms licensing;
      microsoft licensing services; microsoft unified support; microsoft premier support; microsoft server licences;
      microsoft enterprise licence agreement; enterprise subscription agreement; m365 e3; m365 e5; m365 licensing;
      microsoft 365 licensing; office 365 licensing; m365 licences; e3 and e5 licensing; microsoft true up`,
    acronyms: 'CSP; EA; LSP',
  },
  {
    slug: 'microsoft-365',
    label: 'Microsoft 365',
    category: 'office-suites-and-e-mail',
    phrases: `
      microsoft 365; office 365; m365; o365; microsoft teams; sharepoint migration; office 365 migration;
      m365 adoption; microsoft office 365; m365 migration; microsoft 365 adoption; exchange online; email migration;
      email system; google workspace; collaboration tools; collaboration platform; email service; tenant migration;
      tenancy migration of microsoft 365; email and calendar; office productivity; teams deployment; email archiving`,
    products: `
      Google Workspace; G Suite; Exchange Server; Zoom Meetings; Slack; Lotus Notes; Mimecast archive; AvePoint;
      ShareGate; Enterprise Vault`,
  },
  {
    slug: 'software-reseller',
    label: 'software reselling and licensing frameworks',
    category: 'software-licences-and-resellers',
    phrases: `
      software licences; software licensing; software reseller; TePAS; value added reseller; software products;
      software framework; commercial off the shelf software; software and associated services;
      technology products and associated services; software resale; software licence renewals;
      software asset management; licence management; off the shelf software; software procurement; software licenses;
      it products; software catalogue; licence reseller; supply of software; software supply; technology products;
      SAM tool; licence renewals; software licence agreement; corporate software; software value added reseller`,
    acronyms: 'VAR; TEPAS; COTS',
    products: `
      Bytes Software; Bytes Software Services; Phoenix Software; Softcat; Insight Direct; SCC reseller; CDW;
      Snow License; Snow Software; Flexera; Trustmarque; Computacenter; XMA; Certero; License Dashboard; Software Box;
      SoftwareONE; Crayon`,
  },
  {
    slug: 'database-licensing',
    label: 'database licences and support',
    category: 'databases-and-licences',
    phrases: `
      database support; database administration; oracle database; oracle licences; oracle support; oracle licensing;
      database licences; sql server; database hosting; database managed service; remote database administration;
      database technical support; oracle technical support; oracle service contract; oracle database support;
      database technical support services; third party oracle support; managed database service;
      database managed services; sql server licences; database software`,
    acronyms: 'DBA',
    products: `
      Ingres; PostgreSQL support; Oracle Exadata; Rimini Street; Informix; Support Revolution`,
  },
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
    slug: 'cloud-hosting',
    label: 'cloud hosting and migration',
    category: 'public-cloud',
    phrases: `
      cloud hosting; cloud migration; infrastructure as a service; public cloud; cloud services; cloud platform;
      azure migration; cloud infrastructure; hybrid cloud; cloud discovery; cloud adoption; cloud optimisation;
      finops; cloud transition; azure hosting; hosting services; cloud managed service; cloud design; web hosting;
      migration to the cloud; azure consumption; cloud landing zone; platform as a service; cloud computing; cwmwl;
      cloud storage; azure landing zone; cloud infrastructure services; public cloud hosting`,
    acronyms: 'IAAS; PAAS',
    products: `
      Azure; Microsoft Azure; Amazon Web Services; AWS; Google Cloud; Google Cloud Platform; UKCloud;
      Oracle Cloud Infrastructure; Rackspace; Eduserv`,
  },
  {
    slug: 'servers-and-storage',
    label: 'servers, storage and data centres',
    category: 'servers-and-storage',
    phrases: `
      data centre; datacentre; data centre hosting; datacentre equipment; data centre equipment; storage area network;
      san replacement; server hardware; servers; hyper converged infrastructure; hyperconverged infrastructure;
      converged infrastructure; server and storage; storage as a service; blade server; blade servers;
      server infrastructure; server replacement; colocation; co-location; data storage;
      storage solution; server refresh; converged infrastructure solution; physical and virtual servers;
      server virtualisation; server room; canolfan ddata; server support; file storage; storage array;
      data centre services; compute and storage; mainframe`,
    acronyms: 'SAN; HCI; NAS',
    products: `
      VMware; Nutanix; Cisco UCS; Dell EMC; Dell VxRail; VxRail; NetApp; HPE SimpliVity; SimpliVity; Pure Storage;
      HPE Nimble; Nimble Storage; Broadcom VMware; HPE GreenLake; Hyper-V; Dell PowerEdge; IBM Power;
      Equallogic; PowerStore; Scale Computing`,
  },
  {
    slug: 'ups-and-power',
    label: 'server room power and cooling',
    category: 'data-centre-and-colocation',
    phrases: `
      uninterruptible power; uninterruptible power supply; uninterruptible power supplies; ups units;
      server room cooling; computer room air conditioning; generator maintenance; ups maintenance;
      server room air conditioning; ups batteries; ups replacement`,
    acronyms: 'UPS',
    products: 'APC Smart-UPS; Eaton UPS; Riello',
  },
  {
    slug: 'backup',
    label: 'backup and disaster recovery',
    category: 'backup-and-disaster-recovery',
    phrases: `
      backup; back up; data backup; backup solution; disaster recovery; backup and recovery; backup as a service;
      disaster recovery as a service; backup software; backup and disaster recovery; immutable backup;
      backup appliance; data protection appliance; it disaster recovery; backup storage; backup system; cloud backup;
      adfer ar ol trychineb; data recovery; ship to site recovery; data protection and recovery; backup service;
      cyber recovery vault`,
    acronyms: 'DRAAS; BAAS',
    products: `
      Veeam; Commvault; Rubrik; Cohesity; Veritas NetBackup; NetBackup; Zerto; Redstor; Arcserve; Backup Exec; Acronis; Druva; Databarracks; Sungard; Dell Avamar; ExaGrid; AvePoint Cloud Backup;
      Barracuda Backup`,
  },
  {
    slug: 'virtual-desktop',
    label: 'virtual desktops',
    category: 'virtual-desktops-and-applications',
    phrases: `
      virtual desktop; virtual desktops; virtual desktop infrastructure; desktop virtualisation; remote desktop;
      citrix environment; citrix infrastructure; desktop as a service; application virtualisation; citrix licences;
      citrix support; citrix consultancy; citrix upgrade`,
    acronyms: 'VDI; AVD; DAAS',
    products: `
      Citrix; Citrix XenApp; XenDesktop; VMware Horizon; Omnissa; Azure Virtual Desktop; Windows 365; Parallels RAS;
      Omnissa Horizon; AppSense; Ivanti User Workspace`,
  },
  {
    slug: 'it-service-desk',
    label: 'IT service management',
    category: 'service-desk-and-it-service-management',
    phrases: `
      it service management; service desk; it service desk; itsm; itsm tool; service management tool;
      it service management tool; ict service desk; helpdesk software; it helpdesk; itil; service desk software;
      help desk; it asset management; service management system; configuration management database;
      ict service management; it support desk; incident and request management; itil transformation;
      service desk tool; enterprise service management; helpdesk; desg gymorth`,
    acronyms: 'ITSM; CMDB; ITAM; ESM',
    products: `
      ServiceNow; Freshservice; Alemba; Alemba Service Manager; vFire; Halo ITSM; HaloITSM; Halo Service; TOPdesk;
      Ivanti; Ivanti Service Manager; Cherwell; Sunrise Software; Sunrise ITSM; Hornbill Supportworks; Supportworks;
      LANDesk; ManageEngine; ServiceDesk Plus; BMC Remedy; SysAid; Jira Service Management; Marval; House on the Hill;
      Assyst; Axios Assyst; Lansweeper; Spiceworks`,
  },
  {
    slug: 'it-managed-service',
    label: 'managed IT services',
    category: 'managed-it-and-outsourcing',
    phrases: `
      managed it service; managed it services; ict managed service; it outsourcing; it support services;
      ict support services; ict support; it support; outsourced ict; managed ict service; ict outsourcing;
      it support contract; third party support; ict services contract; it services contract; managed service provider;
      it maintenance; desktop support; ict goods and services; ict maintenance; ict services; it services;
      gwasanaethau tg; outsourced it; outsourced it support; it managed service; managed desktop`,
    acronyms: 'MSP',
    products: `
      Agilisys; Capita IT; Serco IT; Delt Shared Services; Liberata; Civica Outsourcing; Shared Service Solutions;
      Strata Service Solutions`,
  },
  {
    slug: 'it-training',
    label: 'IT skills training',
    category: 'technical-staff-and-training',
    phrases: `
      ict skills training; it training; ict training; digital skills training; it skills; ict training services;
      microsoft training; software training; technical training; training licence; itil training; hyfforddiant tg;
      microsoft office training; office skills training; it skills training`,
    products: 'CBT Nuggets; QA Learning; Firebrand Training',
  },
  {
    slug: 'two-way-radio',
    label: 'radio communications',
    category: 'two-way-radio-and-lone-working',
    phrases: `
      two way radio; two-way radio; two way radios; radio communications; radio system; radio network; digital radio;
      airwave; push to talk; radio handsets; shop watch radio; town link radio; emergency services network;
      handheld radios; radio maintenance`,
    acronyms: 'DMR; TETRA; PMR; PTT',
    products: 'Motorola MOTOTRBO; Mototrbo; Hytera; Airwave; Kenwood radio',
  },
  {
    slug: 'hosted-saas',
    label: 'cloud-hosted software',
    category: 'application-hosting-and-support',
    general: true,
    phrases: `
      software as a service; cloud based solution; cloud hosted solution; cloud based system; saas; hosted solution;
      cloud based software; cloud native; vendor hosted; cloud solution; cloud based`,
    acronyms: 'SAAS',
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
  {
    slug: 'mobile-working',
    label: 'mobile and field working',
    category: 'tablets-and-mobile-devices',
    general: true,
    phrases: `
      mobile working; mobile app; field workers; mobile application; field service; offline working; agile working;
      remote working; handheld devices; field working; mobile workforce; gweithio symudol`,
    products: 'TotalMobile Field; NDL Mx; Esri Field Maps; Oneserve Field',
  },
  {
    slug: 'reporting-and-dashboards',
    label: 'management reporting',
    category: 'business-intelligence-and-dashboards',
    general: true,
    phrases: `
      management information; performance reporting; statutory returns; ad hoc reporting; reporting suite;
      reporting and analytics; management reports`,
    acronyms: 'KPI',
  },
  {
    slug: 'data-migration',
    label: 'data migration',
    category: 'integration-and-interfaces',
    general: true,
    phrases: `
      data migration; data cleansing; data conversion; migration of data; data transfer`,
  },
  {
    slug: 'support-and-maintenance',
    label: 'support and maintenance',
    category: 'application-hosting-and-support',
    general: true,
    phrases: `
      support and maintenance; maintenance and support; software support; annual support; software maintenance;
      support and maintenance contract; annual support and maintenance; application support;
      software support and maintenance`,
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
    slug: 'it-peripherals',
    label: 'peripherals and consumables',
    category: 'peripherals-and-consumables',
    phrases: `
      peripherals; monitors; docking stations; keyboards and mice; headsets; it consumables; computer consumables;
      ict consumables; toner; toner cartridges; printer consumables; ict accessories; computer accessories;
      cables and adaptors; barcode scanners`,
  },
  {
    slug: 'hardware-maintenance',
    label: 'hardware maintenance',
    category: 'it-maintenance-and-repair',
    phrases: `
      hardware maintenance; hardware support; hardware break fix; server maintenance; maintenance of it equipment;
      printer maintenance; network maintenance; third party maintenance; break fix; extended hardware warranty;
      warranty support; equipment maintenance and repair`,
    acronyms: 'TPM',
  },
] satisfies ConceptEntry[])
