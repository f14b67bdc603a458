/// One of the six dimensions of a smart city, with its three sub-dimensions.
///
/// A scenario may use other dimensions: these are what is offered.
///
/// **Source** Kementerian Komunikasi dan Informatika, *Gerakan Menuju Smart City*: the
/// guide to the masterplan.
public enum SmartCityDimension: String, CaseIterable, Sendable {
  /// Services, bureaucracy and policy.
  case governance = "Smart Governance"
  /// Tourism, business and the city's looks.
  case branding = "Smart Branding"
  /// Industry, welfare and payments.
  case economy = "Smart Economy"
  /// Space, health and mobility.
  case living = "Smart Living"
  /// Communities, learning and safety.
  case society = "Smart Society"
  /// Protection, waste and energy.
  case environment = "Smart Environment"

  /// Its sub-dimensions in Indonesian, as masterplans name them.
  public var subdimensions: [String] {
    switch self {
    case .governance: ["Layanan publik", "Tata kelola birokrasi", "Kebijakan publik"]
    case .branding: ["Pariwisata", "Bisnis", "Wajah kota"]
    case .economy: ["Ekosistem industri", "Kesejahteraan", "Ekosistem transaksi"]
    case .living: ["Harmonisasi tata ruang", "Kesehatan", "Mobilitas"]
    case .society: ["Komunitas", "Ekosistem belajar", "Keamanan"]
    case .environment: ["Proteksi", "Tata kelola sampah", "Energi"]
    }
  }

  /// Its sub-dimensions in English.
  public var subdimensionsEN: [String] {
    switch self {
    case .governance: ["Public services", "Bureaucracy", "Public policy"]
    case .branding: ["Tourism", "Business", "City appearance"]
    case .economy: ["Industry", "Welfare", "Transactions"]
    case .living: ["Spatial harmony", "Health", "Mobility"]
    case .society: ["Community", "Learning", "Safety"]
    case .environment: ["Protection", "Waste", "Energy"]
    }
  }

  /// Other spellings that occur in masterplans.
  public var aliases: [String] {
    switch self {
    case .governance: ["Smart Government", "Smart Goverment", "Smart Governence", "Smart Gov"]
    case .branding: ["Smart Brand", "Smart Brending"]
    case .economy: ["Smart Economic", "Smart Economics", "Smart Ekonomi", "Smart Ekonomy"]
    case .living: ["Smart Live", "Smart Life", "Smart Liveing"]
    case .society: ["Smart Social", "Smart People", "Smart Sosiety"]
    case .environment: ["Smart Environtment", "Smart Enviroment", "Smart Environmental"]
    }
  }

  /// The dimension that a text names in any of its spellings.
  public init?(spelling text: String) {
    let key = nameKey(text)
    let found = Self.allCases.first { dimension in
      ([dimension.rawValue] + dimension.aliases).contains { nameKey($0) == key }
    }
    guard let found else { return nil }
    self = found
  }
}
