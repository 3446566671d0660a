package import LetterExtraction

/// What is known of letters before any gold is looked at: training starts here.
///
/// Some parts are rare (a few subject lines in a hundred documents, no two labelled alike); what
/// their cues mean is no matter of statistics. Each entry is a pull towards states, in the unit of
/// the model's weights; training moves it where gold says otherwise.
/// What no gold can teach, as what a user's chrome file says, every model has from the start.
package enum ZonePrior {
  package static let model: ZoneModel = {
    var model = ZoneModel()
    for (cues, states, weight) in own {
      for cue in cues {
        for state in states {
          model.emission[ZoneFeatures.index(cue, .own) * ZoneModel.states + Int(state.rawValue)] +=
            weight
        }
      }
    }
    for (from, to, weight) in steps {
      for boundary in Boundary.allCases {
        model.transition[ZoneModel.index(boundary, Int(from.rawValue), Int(to.rawValue))] += weight
      }
    }
    return model
  }()

  private static let page: [ZoneState] = [.pageBefore, .pageInside, .pageAfter]

  private static let own: [([Cue], [ZoneState], Float)] = [
    // The page around the letter.
    (
      [
        .chromeNavigation, .chromeBreadcrumb, .chromeSearch, .chromeShare, .chromeDonation,
        .chromeRelated, .chromeTags, .chromeCookie, .chromeComment, .chromeAdvert, .chromeFooter,
        .chromeError, .chromeLogin, .languageName,
      ], page, 0.5
    ),
    ([.chromeMost, .chromeStart], page, 0.8),
    ([.inNav, .inFooter, .inAside, .inForm, .inDialog], page, 1.5),
    ([.linkWhole, .runOfLinks], page, 0.8),
    ([.otherScript], page, 1.2),
    (
      [
        .hintNavigation, .hintBreadcrumb, .hintSearch, .hintShare, .hintDonation, .hintRelated,
        .hintTags, .hintCookie, .hintComment, .hintAdvert, .hintFooter, .hintSidebar, .hintLogin,
      ], page, 0.7
    ),
    ([.caption, .hintCaption, .chromeCaption, .quotedMail], page, 0.8),
    ([.repeatsEarlier], page, 0.3),
    ([.pageNumber], page, 2),
    ([.numberAlone], page, 0.5),
    ([.belowComments, .belowRelated], page, 0.8),
    // The head of a letter.
    ([.headingTop], [.title], 1.5),
    ([.matchesPageTitle, .hintTitle], [.title], 0.8),
    ([.headline], [.title], 1.5),
    ([.kindLetter], [.title], 0.4),
    ([.dateWhole], [.date], 1.5),
    ([.dateInside], [.date], 0.5),
    ([.subjectLabel], [.subject], 2.5),
    ([.referenceLabel], [.reference], 2),
    ([.deliveryLabel], [.delivery], 2),
    ([.postalLine, .honorificStart, .addressing], [.recipient], 0.5),
    ([.addressLabel, .underAddressLabel], [.recipient], 2),
    ([.salutationLine, .atSalutation], [.salutation], 1.5),
    ([.greetingShape], [.salutation], 1),
    ([.salutationOpener, .salutationEnding, .bareAddress], [.salutation], 0.7),
    // Its text.
    ([.lengthParagraph, .functionWords, .severalSentences], [.body], 0.7),
    ([.ask, .askLead, .courtesy], [.body], 0.4),
    ([.amidProse], [.body], 0.4),
    // Its foot.
    ([.closingLine, .atClosing], [.closing], 1.5),
    ([.closeShape], [.closing], 1),
    ([.justAfterClosing], [.signature], 1),
    ([.personName, .organizationName, .roleLine], [.signature], 0.4),
    ([.runOfNames, .runOfOrganizations, .signatureLabel, .groupHeading], [.signature], 0.5),
    ([.nameList, .closingBehindName, .signatureHeading], [.signature], 1),
    ([.copiesLabel], [.copies], 2.5),
    ([.enclosureLabel], [.enclosure], 2.5),
    ([.postscriptLabel], [.postscript], 2.5),
    ([.noteBodyMatched], [.footnote], 3),
    ([.noteBodyLikely, .inNotes], [.footnote], 1.8),
  ]

  private static let steps: [(ZoneState, ZoneState, Float)] = [
    (.pageBefore, .pageBefore, 1.5), (.pageInside, .pageInside, 1), (.pageAfter, .pageAfter, 1.5),
    (.recipient, .recipient, 1), (.letterhead, .letterhead, 0.7), (.body, .body, 2),
    (.signature, .signature, 1.5), (.copies, .copies, 1.2), (.footnote, .footnote, 1.5),
    (.pageBefore, .title, 0.5), (.title, .date, 0.3), (.title, .recipient, 0.3),
    (.date, .recipient, 0.5), (.recipient, .subject, 0.4), (.recipient, .salutation, 0.5),
    (.subject, .salutation, 0.7), (.salutation, .body, 1), (.body, .closing, 0.3),
    (.closing, .signature, 1), (.signature, .copies, 0.3), (.signature, .footnote, 0.3),
    (.signature, .pageAfter, 0.5), (.footnote, .pageAfter, 0.4), (.body, .pageAfter, 0.2),
  ]
}
