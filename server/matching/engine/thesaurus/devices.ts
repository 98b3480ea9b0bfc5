import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** What staff hold in their hands, print on and look at. */
export const devices = conceptsFrom([
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
      device procurement; pc refresh; device contract; device supply; mobile computing devices; staff laptops;
      device estate`,
    acronyms: 'EUD; EUC; PC',
    products: `
      Dell Latitude; Dell; Dell Computers; Lenovo; HP EliteBook; Microsoft Surface; Surface Pro; iPad; MacBook; Getac;
      Chromebook; ThinkPad; Toughbook; Apple devices; Igel; Wyse; Dell Wyse; HP laptops`,
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
    slug: 'mobile-working',
    label: 'mobile and field working',
    category: 'tablets-and-mobile-devices',
    general: true,
    phrases: `
      mobile working; mobile app; field workers; mobile application; field service; offline working; agile working;
      remote working; handheld devices; field working; mobile workforce; gweithio symudol`,
    products: 'TotalMobile Field; NDL Mx; Esri Field Maps; Oneserve Field',
  },
] satisfies ConceptEntry[])
