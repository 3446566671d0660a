/// What listens to a tokenizer of markup: every part of the source in order, as byte ranges.
///
/// Nothing is copied on the way; ranges point into the source that the tokenizer reads.
package protocol MarkupEventHandler: ~Copyable {
  /// Whether the tag before left the reader in SVG or MathML, where `<![CDATA[` opens text.
  var isInForeignContent: Bool { get }

  /// A start tag. The answer says how the bytes behind it are to be read.
  ///
  /// `attributes` lists duplicates too: the first of a name counts. It is valid for this call only.
  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel

  mutating func endTag(_ tag: MarkupTag)

  /// Character data that stands for itself.
  mutating func text(at source: Range<Int>)

  /// Character data that stands for one or two other scalars: a character reference, or a
  /// U+0000 where the standard replaces it. `second` is 0 where there is but one.
  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>)

  /// A comment, a processing instruction or other bogus comment. `content` lies within `source`.
  mutating func comment(content: Range<Int>, at source: Range<Int>)

  mutating func doctype(_ doctype: MarkupDoctype)
}

/// A start or end tag.
package struct MarkupTag: Sendable {
  package var name: TagName
  /// Tells names apart that are no `TagName`; equal keys mean equal names without their case.
  package var key: TagKey
  /// The name as written.
  package var nameRange: Range<Int>
  /// From `<` to behind `>`.
  package var source: Range<Int>
  package var isSelfClosing: Bool
}

/// An attribute as written: references in the value unresolved, quotes outside of `value`.
package struct MarkupAttribute: Sendable, BitwiseCopyable {
  @PackedRange package var name: Range<Int>
  /// Empty where there is no value.
  @PackedRange package var value: Range<Int>
}

/// A document type declaration, its parts as written.
package struct MarkupDoctype: Sendable {
  package var name: Range<Int>?
  package var publicID: Range<Int>?
  package var systemID: Range<Int>?
  package var forcesQuirks = false
  package var source: Range<Int>
}

/// How the tokenizer reads what is behind a tag.
package enum ContentModel: Sendable {
  case data
  /// Text with references, up to the end tag: `title`, `textarea`.
  case escapableText
  /// Text up to the end tag: `style`, `xmp`, `iframe`, `noembed`, `noframes`.
  case rawText
  case script
  /// Text up to the end of the source.
  case plaintext
  /// Text up to `]]>`. No tag asks for it.
  case cdata

  /// What the standard says for an HTML element of that name, scripts not being run.
  package init(for name: TagName) {
    switch name {
    case .title, .textarea: self = .escapableText
    case .style, .xmp, .iframe, .noembed, .noframes: self = .rawText
    case .script: self = .script
    case .plaintext: self = .plaintext
    default: self = .data
    }
  }
}
