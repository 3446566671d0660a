/// Something that can be seen in a line, by itself or by where it stands.
///
/// A cue is present or not; how much it says for which zone is the model's to know. The names
/// are those of the model file: renaming a case means training anew.
public enum Cue: UInt8, CaseIterable, Hashable, Sendable {
  // Typography
  case always
  case lengthTiny, lengthShort, lengthMedium, lengthLong, lengthProse, lengthParagraph
  case oneWord, fewWords, manyWords
  case endsBare, endsStop, endsComma, endsColon, endsSemicolon, endsQuestion, endsExclamation
  case endsDigit, endsBracket
  case startsCapital, startsSmall, startsDigit, startsBracket, startsQuote, startsOther
  case mostWordsCapitalized, allCapitals, someDigits, manyDigits, manyCommas, separators
  case severalSentences, ideographic
  case blankBefore, wideBlankBefore, blankAfter, indented, farIndented
  // Markup
  case headingTop, headingSecond, headingLower, itemBullet, itemNumbered, itemNested, cell, caption
  case preformatted, quotation, definitionTerm, control, pageTitle, syntax
  case inNav, inHeader, inFooter, inAside, inForm, inArticle, inMain, inFigure, isHidden
  case inBlockquote, inTable, tableHead, inAddress, inNotes, mailHeader, quotedMail, inHead
  case inDialog, inNoscript, frontMatter
  case hintNavigation, hintBreadcrumb, hintSearch, hintShare, hintDonation, hintRelated, hintTags
  case hintCaption, hintCookie, hintComment, hintAdvert, hintFooter, hintSidebar, hintContent
  case hintTitle, hintDate, hintByline, hintSignature, hintLogin, hintBanner
  case linkWhole, linkMuch, linkSome, boldWhole, machineDate
  // Phrases of the lexicons
  case salutationOpener, salutationEnding, bareAddress, salutationLine
  case closingLine, closingStart, closingInside, closingBehindName
  case honorificStart, honorificInside, roleStart, roleInside, organizationInside
  case monthInside, weekdayInside, dateLabelStart
  case subjectLabel, referenceLabel, deliveryLabel, copiesLabel, enclosureLabel, postscriptLabel
  case contactLabel, signatureLabel, groupHeading, signatureHeading, addressing, streetInside,
    placeInside
  case addressLabel, underAddressLabel
  case nameInside
  case ask, askLead, modal, courtesy, reported
  case chromeNavigation, chromeBreadcrumb, chromeSearch, chromeShare, chromeDonation, chromeRelated
  case chromeTags, chromeCaption, chromeCookie, chromeComment, chromeAdvert, chromeFooter
  case chromeError, chromeLogin, chromeMost, chromeStart, languageName
  case kindStatement, kindPetition, kindPress, kindLetter, kindArticle
  case functionWords, noFunctionWords, otherLanguage, otherScript
  // Shapes
  case dateInside, dateWhole, personName, personNameStart, nameList, organizationName, placeLine,
    roleLine
  case postalLine, phone, email, url, datelineStart
  case noteBodyWeak, noteBodyLikely, noteBodyMatched, noteMarker
  case pageNumber, numberAlone
  // The document
  case ofWebPage, belowFrontMatter
  case firstLine, amongFirst, topTenth, topThird, bottomThird, bottomTenth, amongLast, lastLine
  case beforeProse, justBeforeProse, amidProse, justAfterProse, afterProse, farAfterProse
  case wellBeforeMain, beforeMain, amidMain, justAfterMain, afterMain, wellAfterMain
  case amongParagraphs, otherElement, boxedInText, partedInText, besideText, nearText, farFromText
  case branchOfLinks, branchWithLinks, branchOfText, branchWithoutText
  case noProseAround, someProseAround, muchProseAround, linksAround, namesAround, datesAround
  case headline, greetingShape, closeShape, belowComments, belowRelated
  case beforeSalutation, wellBeforeSalutation, atSalutation, afterSalutation, noSalutation
  case justBeforeClosing, atClosing, justAfterClosing, afterClosing, farAfterClosing, noClosing
  case matchesPageTitle, repeatsEarlier, repeatsLater
  case runOfShort, runOfItems, runOfLinks, runOfNames, runOfOrganizations, runOfCells
  case afterTitleHeading, beforeTitleHeading
  case siteChrome
}
