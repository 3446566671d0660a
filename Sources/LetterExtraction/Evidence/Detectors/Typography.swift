/// Length, case, ending and spacing.
enum Typography: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let shape = view.shape
    let text = view.text
    marks.add(.always, text)
    marks.add(length(shape.width), text)
    if shape.ideographs == 0 {
      marks.add(shape.words <= 1 ? .oneWord : shape.words <= 5 ? .fewWords : .manyWords, text)
    }
    switch shape.end {
    case .none: marks.add(.endsBare, text)
    case .stop, .ellipsis: marks.add(.endsStop, text)
    case .comma: marks.add(.endsComma, text)
    case .colon: marks.add(.endsColon, text)
    case .semicolon: marks.add(.endsSemicolon, text)
    case .question: marks.add(.endsQuestion, text)
    case .exclamation: marks.add(.endsExclamation, text)
    case .digit: marks.add(.endsDigit, text)
    case .bracket: marks.add(.endsBracket, text)
    case .quote: break
    }
    switch shape.start {
    case .capital: marks.add(.startsCapital, text)
    case .small: marks.add(.startsSmall, text)
    case .digit: marks.add(.startsDigit, text)
    case .bracket: marks.add(.startsBracket, text)
    case .quote: marks.add(.startsQuote, text)
    case .ideograph: break
    case .other: marks.add(.startsOther, text)
    }
    marks.add(
      .mostWordsCapitalized, text,
      if: shape.words >= 2 && shape.capitalizedWords * 3 >= shape.words * 2)
    marks.add(
      .allCapitals, text, if: shape.capitals >= 4 && shape.capitals * 10 >= shape.letters * 9)
    marks.add(.someDigits, text, if: shape.digits > 0)
    marks.add(.manyDigits, text, if: shape.digits * 3 > shape.letters)
    marks.add(.manyCommas, text, if: shape.commas >= 2 && shape.commas * 12 > shape.words)
    marks.add(.separators, text, if: shape.separators > 0)
    marks.add(.severalSentences, text, if: shape.innerStops >= 2)
    marks.add(.ideographic, text, if: shape.ideographs * 2 > shape.letters)
    let markup = view.markup
    marks.add(.blankBefore, text, if: markup.blankBefore > 0)
    marks.add(.wideBlankBefore, text, if: markup.blankBefore > 1)
    marks.add(.indented, text, if: markup.indent > 0)
    marks.add(.farIndented, text, if: markup.indent > 15)
  }

  /// Steps in letters: a word, a name, an address line, a line of text, a sentence, a paragraph.
  private static func length(_ width: Int) -> Cue {
    switch width {
    case ...10: .lengthTiny
    case ...30: .lengthShort
    case ...60: .lengthMedium
    case ...110: .lengthLong
    case ...260: .lengthProse
    default: .lengthParagraph
    }
  }
}
