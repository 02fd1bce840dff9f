//! Applies what was asked for about the lexicon.
//!
//! May import: `annotation`, `session`, `ui`.

use std::{collections::BTreeSet, io::Write as _, path::Path};

use crate::{
    annotation::lexicon::{Lexicon, Sense, Word, WordAct, read_tsv, write_tsv},
    app::App,
    session::{Place, RowId, Session},
    text::fold,
    ui::{Command, desk::DeskCommand, messages::Message},
};

impl App {
    /// Does what was asked for about the lexicon.
    pub(super) fn apply_words(&mut self, command: DeskCommand) {
        match command {
            DeskCommand::Never => self.put(never, Message::DeskNeverNow),
            DeskCommand::Remember => self.put(remember, Message::DeskRemembered),
            DeskCommand::Lexicon => self.desk.view.open_lexicon(),
            DeskCommand::Forget(form) => {
                self.change_words(WordAct::Remove { forms: vec![form] });
            }
            DeskCommand::RenameWord(form, name) => self.rename_word(&form, &name),
            DeskCommand::AskImport => self.ask_import(),
            DeskCommand::AskExport => self.ask_lexicon_export(),
            DeskCommand::Import(file) => self.import(&file),
            DeskCommand::Export(file) => self.export(&file),
            _ => {}
        }
    }

    /// Puts in what `make` makes of each chosen row, and says `message` with the way back.
    fn put(&mut self, make: fn(&Session, RowId) -> Vec<Word>, message: Message) {
        let Some(session) = self.session() else {
            return;
        };
        let rows = session.chosen().into_iter();
        let words: Vec<Word> = rows.flat_map(|row| make(session, row)).collect();
        if words.is_empty() {
            return;
        }
        if self.change_words(WordAct::Put { words }) {
            self.say(false, message);
            if let Some(notice) = &mut self.tabs.current_mut().notice {
                notice.action = Some((Message::DeskUndo, Command::Desk(DeskCommand::Undo)));
            }
        }
    }

    /// Does an act on the lexicon; whether it is on the disk.
    fn change_words(&mut self, act: WordAct) -> bool {
        let (_, written) = self.desk.lexicon.perform(act);
        self.spread_lexicon();
        self.with_session(|session| session.note(Place::Lexicon));
        let is_written = written.is_ok();
        self.say_unsaved(written);
        is_written
    }

    fn rename_word(&mut self, form: &str, name: &str) {
        let Some(word) = self.desk.words.get(form) else {
            return;
        };
        let Sense::Name {
            kind,
            name: old,
            latin,
        } = &word.sense
        else {
            return;
        };
        // The Latin form was the other name's.
        let latin = latin.clone().filter(|_| old == name);
        let sense = Sense::Name {
            kind: *kind,
            name: if name.is_empty() { form } else { name }.to_owned(),
            latin,
        };
        let form = word.form.clone();
        self.change_words(WordAct::Put {
            words: vec![Word { form, sense }],
        });
    }

    /// Takes the words of a file in.
    fn import(&mut self, file: &Path) {
        let Ok(text) = std::fs::read_to_string(file) else {
            let name = file.display().to_string();
            return self.say_about(true, Message::LexiconUnread, &name);
        };
        let imported = read_tsv(&text);
        let count = imported.words.len();
        if count > 0 {
            self.change_words(WordAct::Put {
                words: imported.words,
            });
        }
        if imported.unclear.is_empty() {
            self.say_about(false, Message::LexiconTaken, &count.to_string());
        } else {
            let lines = imported.unclear.iter().take(12).map(ToString::to_string);
            let lines = lines.collect::<Vec<_>>().join(", ");
            self.say_about(count == 0, Message::LexiconUnclear, &lines);
        }
    }

    /// Writes the lexicon to a file: beside it first, then renamed.
    fn export(&mut self, file: &Path) {
        let written = write(&self.desk.words, file);
        let name = file.display().to_string();
        let message = match written {
            Ok(()) => Message::LexiconWritten,
            Err(_) => Message::LexiconUnwritten,
        };
        self.say_about(written.is_err(), message, &name);
    }
}

fn write(lexicon: &Lexicon, file: &Path) -> std::io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut temporary = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    temporary.write_all(write_tsv(lexicon).as_bytes())?;
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    Ok(())
}

/// The ways that the article writes a row's entity.
fn forms(session: &Session, row: RowId) -> Vec<String> {
    let extraction = session.extraction();
    let own = |mention: &&usize| extraction.mentions[**mention].kind == row.kind;
    let mentions = extraction.entity(row.entity).mentions.iter().filter(own);
    let forms = mentions.map(|mention| {
        crate::annotation::form_of(session.document.slice(extraction.mentions[*mention].span))
    });
    let mut seen = BTreeSet::new();
    forms.filter(|form| seen.insert(fold(form))).collect()
}

/// That what a row's entity is called is never a name.
fn never(session: &Session, row: RowId) -> Vec<Word> {
    let forms = forms(session, row).into_iter();
    let never = |form| Word {
        form,
        sense: Sense::Never,
    };
    forms.map(never).collect()
}

/// That all that a row's entity is called names it.
fn remember(session: &Session, row: RowId) -> Vec<Word> {
    let entity = session.extraction().entity(row.entity);
    let sense = Sense::Name {
        kind: row.kind,
        name: entity.name.clone(),
        latin: entity.latin.clone().filter(|_| !entity.romanised),
    };
    let named = std::iter::once(entity.name.clone()).chain(forms(session, row));
    let mut seen = BTreeSet::new();
    named
        .filter(|form| seen.insert(fold(form)))
        .map(|form| Word {
            form,
            sense: sense.clone(),
        })
        .collect()
}
