import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Networks, telephony, mobile. */
export const networks = conceptsFrom([
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
      wireless access points; network equipment;
      network infrastructure; network refresh; lan refresh; lan and wifi; core switch; network hardware;
      it networking installation; network installation; switches; wireless lan; guest wifi; corporate wifi;
      network refresh programme; network access control; town centre wifi; it networking; rhwydwaith; guest wireless;
      campus network; network hardware refresh; wireless refresh`,
    acronyms: 'LAN; WLAN',
    products: `
      Cisco Meraki; Meraki; Aruba Networks; Aruba; Extreme Networks; Ruckus; Juniper Networks; Cisco Catalyst;
      HPE Aruba; Ubiquiti; Juniper Mist; Cisco ISE; GovWifi`,
  },
  {
    slug: 'network-cabling',
    label: 'network cabling',
    category: 'local-network-and-wi-fi',
    broader: 'local-area-network',
    phrases: `
      network cabling; structured cabling; data cabling; cabling; cabling installation; cabling works; office cabling;
      cable installation; patch panels; cabinet tidying; voice and data cabling; copper and fibre cabling`,
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
    broader: 'full-fibre',
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
      non geographic numbers; telephone calls and lines; unified communications platform;
      telephone system replacement; phone system; telephones; telephony refresh`,
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
    broader: 'telephony',
    phrases: `
      contact centre; contact centre platform; contact centre platforms; contact centre telephony; call centre;
      contact centre as a service; omnichannel; omni channel; interactive voice response; contact centre solution;
      contact centre software; automatic call distribution; customer contact centre; contact center; canolfan gyswllt;
      out of hours call handling; out of hours service; customer contact platform; customer contact solution;
      customer experience and contact platform; contact centre refresh; contact centre replacement`,
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
] satisfies ConceptEntry[])
