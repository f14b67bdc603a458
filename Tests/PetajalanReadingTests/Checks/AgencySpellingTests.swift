import Testing

@testable import PetajalanReading

@Suite struct AgencySpellingTests {
  @Test(arguments: [
    ("Diskominfo", "Dinas Kominfo"), ("Diskominfo", "Dinas Komunikasi dan Informatika"),
    ("Dinas Kominfo", "Dinas Komunikasi & Informatika"), ("Diskominfo", "Dis Kominfo"),
    ("Dis. Kominfo", "Dinas Kominfo"),
    ("Diskominfo", "Diskomifo"), ("DLH", "Dinas Lingkungan Hidup"), ("Dinkes", "Dinas Kesehatan"),
    ("Bappeda", "Badan Perencanaan Pembangunan Daerah"), ("Satpol-PP", "SATPOL PP"),
    ("Satpol PP", "Satuan Polisi Pamong Praja"), ("Kec. Siantar Barat", "Kecamatan Siantar Barat"),
    ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
    ("Dinas Arsip dan Perpustakaan", "Dinas Perpustakaan dan Arsip"),
    ("Sekretariat Daerah Kota", "Sekretariat Daerah"),
  ])
  func sameAgency(first: String, second: String) {
    #expect(AgencySpelling(first).isLikely(AgencySpelling(second)))
    #expect(AgencySpelling(second).isLikely(AgencySpelling(first)))
  }

  @Test(arguments: [
    ("Dishub", "Dishut"), ("Dispar", "Dispora"), ("Disdik", "Disdag"),
    ("Kecamatan Siantar Utara", "Kecamatan Siantar Barat"), ("Bagian Umum", "Bagian Hukum"),
    ("Dinas A", "Dinas B"), ("SMP Negeri 1", "SMP Negeri 2"), ("Puskesmas Raya", "Puskesmas Raja"),
    ("Dinas Kesehatan", "Dinas Ketenagakerjaan"), ("RSUD", "RSUD dr. Djasamen Saragih"),
    ("Dinas Perumahan", "Dinas Perhubungan"), ("Bagian Umum", "Bagian Umum dan Perlengkapan"),
    ("Kelurahan Baru", "Kelurahan Barulaut"), ("Dinas Sosial", "Dinas Sosial dan Tenaga Kerja"),
    ("", "-"),
  ])
  func otherAgency(first: String, second: String) {
    #expect(!AgencySpelling(first).isLikely(AgencySpelling(second)))
    #expect(!AgencySpelling(second).isLikely(AgencySpelling(first)))
  }

  @Test func thousandsOfAgenciesAreNotCompared() {
    #expect(AgencySpelling.clusters((1...400).map { _ in "Diskominfo" }) == [])
  }
}
