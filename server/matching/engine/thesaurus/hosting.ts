import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Where systems run, and who keeps them running. */
export const hosting = conceptsFrom([
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
      managed it service; managed it services; ict managed service; it outsourcing; outsourced ict; managed ict service; ict outsourcing;
      it support contract; third party support; ict services contract; it services contract; managed service provider;
      desktop support; gwasanaethau tg; outsourced it; outsourced it support; it managed service; managed desktop`,
    acronyms: 'MSP',
    products: `
      Agilisys; Capita IT; Serco IT; Delt Shared Services; Liberata; Civica Outsourcing; Shared Service Solutions;
      Strata Service Solutions`,
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
  {
    slug: 'it-services',
    label: 'IT services in general',
    category: 'managed-it-and-outsourcing',
    general: true,
    phrases: `
      it support services; ict support services; ict support; it support; it maintenance; ict goods and services;
      ict maintenance; ict services; it services`,
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
] satisfies ConceptEntry[])
