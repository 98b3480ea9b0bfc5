import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Cameras, doors, emergencies. */
export const safety = conceptsFrom([
  {
    slug: 'cctv',
    label: 'CCTV',
    category: 'cctv-cameras-and-recording',
    phrases: `
      cctv; closed circuit television; public space cctv; public space surveillance; cctv maintenance; cctv cameras;
      cctv upgrade; cctv system; surveillance cameras; video surveillance; surveillance camera;
      video management system; redeployable cameras; redeployable cctv; camera maintenance; cctv replacement;
      cctv installation; teledu cylch cyfyng; town centre cameras; town centre cctv; public realm cameras;
      public realm surveillance; surveillance system`,
    acronyms: 'PSS',
    products: `
      Genetec; Milestone XProtect; Synectics; Hikvision; Avigilon; Axis cameras; Cathexis; Wavestore; Hanwha`,
  },
  {
    slug: 'cctv-monitoring',
    label: 'CCTV monitoring and control rooms',
    category: 'control-room-systems',
    broader: 'cctv',
    phrases: `
      cctv monitoring; cctv control room; monitoring of cctv; cctv operation; cctv monitoring service;
      cctv monitoring services; management and operation of cctv; control room operators; cctv monitoring suite;
      cctv platform and services; camera monitoring; out of hours monitoring; monitoring of cameras`,
  },
  {
    slug: 'physical-security',
    label: 'access control and alarms',
    category: 'access-control-and-visitors',
    phrases: `
      access control system; access control; intruder alarm; intruder alarms; door access; door entry;
      door entry system; security alarm; fire alarm; fire alarms; security systems; intruder and fire alarm;
      key management; visitor management; building access; keyless entry; electronic locking; id badge; sign in system; visitor sign in`,
    products: `
      Paxton; Salto; Inner Range; TDSi; Gallagher security; Traka; InVentry; Sign In App; Net2`,
  },
  {
    slug: 'body-worn-video',
    label: 'body-worn video',
    category: 'two-way-radio-and-lone-working',
    phrases: `
      body worn video; body worn camera; body worn cameras; bodycam; body cams; bodycams; bodyworn video`,
    acronyms: 'BWV; BWC',
    products: 'Axon; Reveal Media; Edesix; Halos bodycam; Pinnacle Response',
  },
  {
    slug: 'emergency-planning',
    label: 'emergency planning and control',
    category: 'emergency-planning-and-resilience',
    phrases: `
      emergency planning; critical incident management; incident management software; civil contingencies;
      mass notification; emergency communications; control room; emergency services control; command and control;
      public safety software; business continuity planning; business continuity; fire and rescue; mobilising system;
      operations centre; emergency response system; resilience forum; incident command; crisis management;
      computer aided dispatch; fire control; fire control mobilising; incident management platform;
      emergency notification; emergency alerts to residents`,
    acronyms: 'JESIP',
    products: `
      Clearview Continuity; Everbridge; JESIP app; Resilience Direct; MooD fire; Vision mobilising; Xvr; F24;
      Alert Cascade; Noggin; Veoci`,
  },
] satisfies ConceptEntry[])
