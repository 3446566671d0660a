internal import ArgumentParser
internal import LetterExtraction

/// The root of the command line.
struct Epistle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epistle",
    abstract: "Finds the structure of letters in scraped text and HTML.",
    discussion: """
      Reads open letters, petitions and statements as they were scraped, menus and all, and \
      writes who wrote to whom and when, what they ask for, who signed, and the notes. Nothing \
      is lost and everything can be traced: each byte of the text is in a block of the letter \
      or among the removals, with its reason.

      Examples:
        epistle run letters --output records     a folder of letters, a record each
        epistle stream < pages.jsonl             JSONL in, JSONL out
        epistle extract letter.html              one letter, its record on the terminal
        curl -s URL | epistle extract -          a page from a pipe
        epistle explain letter.html              why each line was taken for what it is
        epistle verify records --source letters  prove the records against their sources
        epistle export tei records -o tei        the records in other forms
        epistle check records                    whether records are as their schema says
        epistle score --gold gold records        compare records with what a person found
        epistle train --gold gold --raw letters  learn from documents of your own
        epistle learn-chrome site -o site.chrome  learn what a site's pages share
        epistle golden check goldens             compare with what a person verified
        epistle compare before after             what changed between two runs
        epistle report letters -o report.html    a page of sources beside records

      Exit codes:
        0  all done
        1  some documents failed, the rest is written; a golden case does not match
        2  usage or configuration: nothing was done
        3  a record does not account for every byte or is not as its schema says, a proof
           failed, or a score is under its floor
        4  the output took nothing more: the same command goes on there
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, StreamCommand.self, ExtractCommand.self, StagesCommand.self,
      VerifyCommand.self,
      ExplainCommand.self, TrainCommand.self, ScoreCommand.self, LearnChromeCommand.self,
      ExportCommand.self, CheckCommand.self, SchemaCommand.self,
      GoldenCommand.self, CompareCommand.self, ReportCommand.self,
    ])
}
