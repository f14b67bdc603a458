/// The version of petajalan, as results and manifests tell it.
public enum Version {
  /// The version that this is.
  public static let current = "0.1.0"
}
