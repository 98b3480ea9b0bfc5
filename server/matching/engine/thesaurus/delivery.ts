import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** People who design, build and change digital services. */
export const delivery = conceptsFrom([
  {
    slug: 'user-research',
    label: 'user research and service design',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      user research; user researcher; user testing; usability testing; service design; user experience design;
      user centred design; user experience; ux design; ux research; customer centric design; co-production; co-design; prototyping; digital prototyping; user needs; user centered design;
      interaction design; customer experience review; service redesign;
      user centred design consultancy`,
    acronyms: 'UX; UCD',
  },
  {
    slug: 'digital-discovery',
    label: 'digital discovery',
    category: 'digital-transformation-and-consultancy',
    general: true,
    phrases: `
      discovery phase; discovery; alpha phase; beta phase; alpha and beta; minimum viable product;
      minimum viable service; mvp; discovery and alpha; proof of concept; discovery to live; private beta;
      discovery work; pilot phase; discovery and development`,
    acronyms: 'POC',
  },
  {
    slug: 'digital-transformation-partner',
    label: 'digital transformation',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      digital transformation partner; digital transformation; transformation partner; digital partner; digital delivery partner; digital development partner; ict transformation;
      digital transformation support; support for digital; digital programme support;
      transformation delivery partner; transformation delivery; digital by design; digital capability partner; delivery partner; strategic partner; digital transformation services;
      technology transformation partner; trawsnewid digidol; digital change partner; transformation consultancy; digital programme`,
  },
  {
    slug: 'digital-strategy',
    label: 'digital and IT strategy reviews',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      digital strategy; ict strategy; it strategy; digital maturity; digital diagnostic; ict review; strategic review of ict; digital roadmap; ict digital strategy;
      technology strategy; digital maturity assessment; infrastructure review; enterprise architecture;
      it health check of strategy; ict target operating model; feasibility study; options appraisal;
      organisational redesign; digital benchmark; digital maturity benchmark; data strategy; target operating model;
      strategaeth ddigidol; digital exclusion; digital inclusion; digital skills strategy`,
    acronyms: 'TOM',
  },
  {
    slug: 'agile-delivery-team',
    label: 'agile delivery teams',
    category: 'software-development',
    phrases: `
      agile delivery; agile team; agile delivery team; delivery manager; agile delivery manager; product owner;
      scrum master; multi disciplinary team; multidisciplinary team; digital team; digital outcomes;
      digital outcomes and specialists; agile coaching; product manager; rest apis; software engineering team`,
  },
  {
    slug: 'it-specialists',
    label: 'IT specialists and contractors',
    category: 'technical-staff-and-training',
    phrases: `
      temporary it staff; it contractors; ict resource; ict resources; technical architect; solutions architect;
      solution architect; solutions architects; enterprise architect; business analyst; business analysts;
      programme manager; technical programme manager; project manager; it project manager; software developer;
      software programmer; lead developer; web developer; data engineer; test manager; test management; it staffing;
      staffing framework; it staff; it resource; temporary and permanent it; supply of ict resource;
      specialist resource; interim ict; interim it manager; technical specialist; technical architects;
      supply of it staff; portal developer; developer; dynamics developer; microsoft dynamics developer;
      microsoft dynamics consultant; functional consultant; operations consultant; crm developer; digital specialists;
      content designer; business world specialist; it recruitment; temporary and permanent recruitment;
      it consultancy; ict consultancy; it consultancy services; technical consultancy; ict professional services`,
  },
  {
    slug: 'systems-integrator',
    label: 'systems implementation partners',
    category: 'application-hosting-and-support',
    phrases: `
      systems integrator; system integrator; implementation partner; system implementation partner;
      systems integration services; erp implementation partner; implementation services; integration partner;
      cloud systems integrator; data migration services; technical delivery partner`,
  },
  {
    slug: 'process-review',
    label: 'process analysis and redesign',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      process analysis; process re-design; process redesign; business process re-engineering;
      business process reengineering; process mapping; lean review;
      process improvement; new ways of working; business process analysis; channel shift; customer journey mapping;
      business process management`,
    acronyms: 'BPR; BPM',
    products: 'Engage Process; Nintex; Triaster',
  },
  {
    slug: 'software-testing',
    label: 'software testing',
    category: 'software-development',
    phrases: `
      software testing; test automation; automated testing; quality assurance testing;
      performance testing of software; test management tool; user acceptance testing services; testing services;
      quality assurance testing partner`,
    products: 'Selenium; Tricentis; Zephyr Scale; Micro Focus ALM; Tosca',
  },
  {
    slug: 'power-platform',
    label: 'Microsoft application development',
    category: 'software-development',
    phrases: `
      power platform; power platform development; software development; bespoke software development;
      bespoke application development; application development; app development; software development services;
      web application development; custom software; legacy application modernisation; application modernisation`,
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
] satisfies ConceptEntry[])
