@testable import LetterExtraction

/// Letters with far too much of one thing; `count` says how much.
struct FloodedLetter: Sendable, CustomStringConvertible {
  var description: String
  var type = MediaType.plain
  /// How much of it a test in a debug build takes.
  var count: Int
  var text: @Sendable (Int) -> String

  func bytes(times factor: Int = 1) -> [UInt8] { Array(text(count * factor).utf8) }

  private static func letter(_ middle: String) -> String {
    "Dear Ms. Bell,\n\n\(middle)\n\nYours sincerely,\nTom Reed\n"
  }

  static let all: [FloodedLetter] = [
    FloodedLetter(description: "one long line", count: 800) {
      letter(String(repeating: "we ask ", count: $0))
    },
    FloodedLetter(description: "no space at all", count: 80_000) {
      letter(String(repeating: "x", count: $0))
    },
    FloodedLetter(description: "short lines", count: 2_000) {
      letter(String(repeating: "a line\n", count: $0))
    },
    FloodedLetter(description: "paragraphs", count: 800) {
      letter(String(repeating: "We urge you to act.\n\n", count: $0))
    },
    FloodedLetter(description: "bullets", count: 1_200) {
      letter("We urge you to:\n" + String(repeating: "• act\n", count: $0))
    },
    FloodedLetter(description: "note markers", count: 2_000) {
      letter((1...$0).map { "it says so [\($0)] " }.joined())
    },
    FloodedLetter(description: "notes", count: 800) { count in
      letter((1...count).map { "it [\($0)]\n" }.joined())
        + (1...count).map { "[\($0)] See above.\n" }.joined()
    },
    FloodedLetter(description: "signatories", count: 1_200) {
      "Dear Ms. Bell,\n\nWe write.\n\nSincerely,\n"
        + (1...$0).map { "Tom Reed\($0 % 7 == 0 ? ", Chair, Harbour Watch" : "")\n" }.joined()
    },
    FloodedLetter(description: "recipients", count: 800) {
      String(repeating: "Ms. Ada Bell\nMinister of Harbours\n12 Elm Street\n\n", count: $0)
        + letter("We write.")
    },
    FloodedLetter(description: "brackets", count: 800) {
      letter(String(repeating: "(", count: $0))
    },
    FloodedLetter(description: "square brackets", type: .markdown, count: 800) {
      letter(String(repeating: "[", count: $0))
    },
    FloodedLetter(description: "asterisks", type: .markdown, count: 800) {
      letter(String(repeating: "*a _b ", count: $0))
    },
    FloodedLetter(description: "dates in a line", count: 800) {
      letter(String(repeating: "12 May 2014 ", count: $0))
    },
    FloodedLetter(description: "salutations", count: 800) {
      letter(String(repeating: "Dear Ms. Bell,\n\n", count: $0))
    },
    FloodedLetter(description: "closings", count: 800) {
      letter(String(repeating: "Yours sincerely,\n\n", count: $0))
    },
    FloodedLetter(description: "capitals", count: 400) {
      letter(String(repeating: "Ada Bell ", count: $0))
    },
    FloodedLetter(description: "commas", count: 400) {
      "Sincerely,\n" + String(repeating: "Ada Bell, ", count: $0)
    },
    FloodedLetter(description: "greeted", count: 2_000) {
      "Dear " + String(repeating: "Ms. Bell and ", count: $0) + "Mr. Reed,\n\nWe write.\n"
    },
    FloodedLetter(description: "ideographs", count: 800) {
      letter(String(repeating: "我们要求", count: $0))
    },
    FloodedLetter(description: "combining marks", count: 2_000) {
      letter("e" + String(repeating: "\u{301}", count: $0))
    },
    FloodedLetter(description: "open divs", type: .html, count: 800) {
      String(repeating: "<div>", count: $0) + "Dear Ms. Bell,"
    },
    FloodedLetter(description: "nested lists", type: .html, count: 1_200) {
      String(repeating: "<ul><li>x", count: $0)
    },
    FloodedLetter(description: "nested tables", type: .html, count: 800) {
      String(repeating: "<table><tr><td>x", count: $0)
    },
    FloodedLetter(description: "links", type: .html, count: 1_600) {
      String(repeating: "<p><a href=/x>Read more</a></p>", count: $0)
    },
    FloodedLetter(description: "links in a line", type: .html, count: 2_000) {
      "<p>" + String(repeating: "<a href=/x>y</a> ", count: $0)
    },
    FloodedLetter(description: "marker links", type: .html, count: 800) {
      "<p>" + String(repeating: "<sup><a href=#n>1</a></sup>x ", count: $0)
    },
    FloodedLetter(description: "entities", type: .html, count: 400) {
      "<p>" + String(repeating: "&amp;&eacute;", count: $0)
    },
    FloodedLetter(description: "cells", type: .html, count: 1_200) {
      "<table>" + String(repeating: "<tr><td>Ada Bell<td>Chair", count: $0)
    },
    FloodedLetter(description: "columns", type: .html, count: 1_600) {
      "<table><tr>" + String(repeating: "<td>Ada Bell", count: $0)
    },
    FloodedLetter(description: "less-than signs", type: .html, count: 20_000) {
      "<p>x" + String(repeating: "<", count: $0)
    },
    FloodedLetter(description: "attributes", type: .html, count: 20_000) {
      "<p" + String(repeating: " ab=c", count: $0) + ">x</p>"
    },
    FloodedLetter(description: "everything unclosed", type: .html, count: 100) {
      String(
        repeating: "<p>a<ul><li>b<dl><dt>c<dd>d<table><tr><td>e<select><option>f<h1>g<form><a>h",
        count: $0)
    },
    FloodedLetter(description: "formatting across blocks", type: .html, count: 400) {
      String(repeating: "<b><p>x</b><i></p>y", count: $0)
    },
    FloodedLetter(description: "references that are none", type: .html, count: 800) {
      "<p>" + String(repeating: "&amp&noti;&nonesuch;&#0;&#x110000;&", count: $0)
    },
    FloodedLetter(description: "NULs", type: .html, count: 200) {
      String(repeating: "<p>" + String(repeating: "word ", count: 40) + "\0", count: $0)
    },
    FloodedLetter(description: "comments that stay open", type: .html, count: 10_000) {
      "<p>x" + String(repeating: "<!--", count: $0)
    },
    FloodedLetter(description: "titles", type: .html, count: 1_200) {
      String(repeating: "<title>A letter</title><p>A letter", count: $0)
    },
  ]
}
