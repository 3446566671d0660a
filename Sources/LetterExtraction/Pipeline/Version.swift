/// The version of Epistle, as `epistle --version` prints it and every record carries it.
public enum Version {
  public static let current = "0.1.0"
}
