//! Corrections on their way in: a file of JSON, CoNLL, brat or Web Annotation is read on a thread
//! of its own, compared with what is there, and taken as one act; then it is said what was taken
//! and what did not fit.
//!
//! May import: `annotation`, `import`, `export`, `session`, `ui`.

use std::{
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    App,
    dialog::{Answer, FileDialog, Says},
    job::Job,
};
use crate::{
    annotation::{Act, taken},
    document::Document,
    entity::Extraction,
    export::Format,
    import::{self, ReadError},
    ui::{
        Command,
        desk::DeskCommand,
        messages::{Message, counts},
        notice::Notice,
    },
    worker::DocumentId,
};

/// How many bytes of a file say what it is.
const HEAD: u64 = 400;

/// As many words that do not fit as are named.
const NAMED: usize = 5;

/// The endings of files that are taken in.
const ENDINGS: [&str; 7] = ["json", "jsonld", "ann", "conll", "conllu", "iob", "iob2"];

/// A dialog that may be open, and a file that may be being read.
#[derive(Default)]
pub(super) struct Incoming {
    dialog: FileDialog,
    reading: Option<Reading>,
    /// The file that is taken when everything has been found.
    later: Option<(DocumentId, PathBuf)>,
}

impl Incoming {
    /// Answers the dialog with `path` from now on and shows none; for tests.
    pub fn answer_dialogs(&mut self, path: PathBuf) {
        self.dialog.answer_with(path);
    }
}

/// A file that is being read.
struct Reading {
    file: PathBuf,
    /// For this document, in this state.
    id: DocumentId,
    revision: u64,
    job: Job<Result<Found, ReadError>>,
}

/// What a file comes to.
struct Found {
    act: Option<Act>,
    misfits: Vec<ReadError>,
}

impl App {
    /// Asks for a file to take corrections from.
    pub(super) fn ask_corrections(&mut self) {
        let language = self.language();
        let says = Says {
            title: Message::TakeCorrections.text(language),
            articles: Message::CorrectionFiles.text(language),
            all_files: Message::AllFiles.text(language),
        };
        let Some(session) = self.session() else {
            return;
        };
        let path = session.document.origin.path.as_deref();
        let folder = path.and_then(Path::parent).map(PathBuf::from);
        let wake = self.context.clone();
        let wake = move || wake.request_repaint();
        let dialog = &mut self.incoming.dialog;
        dialog.open_of(&ENDINGS, &says, folder, wake);
    }

    /// Takes corrections of the open article from a file.
    pub(super) fn take_corrections(&mut self, file: PathBuf) {
        let open = self.tabs.current();
        let Some(session) = &open.session else { return };
        let id = open.id;
        if !session.is_complete() {
            self.incoming.later = Some((id, file));
            return;
        }
        let revision = session.revision();
        let (document, now) = (Arc::clone(&session.document), session.extraction().clone());
        let path = file.clone();
        let compare = move || compared(&path, &document, &now);
        let begun = Job::start("corrections", &self.context, compare);
        self.incoming.reading = begun.ok().map(|job| Reading {
            file,
            id,
            revision,
            job,
        });
    }

    /// Whether a file that was dropped on an article is one of corrections of it.
    pub(super) fn is_corrections(&self, file: &Path) -> bool {
        let ending = ending(file);
        self.session().is_some()
            && match ending.as_str() {
                "json" => says_so(file),
                ending => ENDINGS.contains(&ending),
            }
    }

    /// Takes the dialog's answer, and what a file has come to.
    pub(super) fn take_incoming(&mut self) {
        match self.incoming.dialog.answer() {
            Answer::Chosen(file) => self.take_corrections(file),
            Answer::Unavailable => self.say(true, Message::ErrorNoDialog),
            Answer::NotYet | Answer::None => {}
        }
        let current = self.tabs.current().id;
        let is_ready = self.session().is_some_and(|session| session.is_complete());
        let waits = |(id, _): &mut (DocumentId, PathBuf)| *id == current && is_ready;
        if let Some((_, file)) = self.incoming.later.take_if(waits) {
            self.take_corrections(file);
        }
        let reading = self.incoming.reading.as_ref();
        if let Some(answer) = reading.and_then(|reading| reading.job.poll()) {
            self.taken(answer.unwrap_or(Err(ReadError::OtherText)));
        }
    }

    /// Waits until a file that is being read is taken; for tests.
    pub fn finish_taking(&mut self) {
        if let Some(reading) = &self.incoming.reading {
            let answer = reading.job.wait();
            self.taken(answer.unwrap_or(Err(ReadError::OtherText)));
        }
    }

    /// Does the act, and says what was taken and what did not fit.
    fn taken(&mut self, answer: Result<Found, ReadError>) {
        let Some(reading) = self.incoming.reading.take() else {
            return;
        };
        let open = self.tabs.current();
        let session = open.session.as_ref().filter(|_| open.id == reading.id);
        let Some(session) = session else { return };
        if session.revision() != reading.revision {
            // Something was done meanwhile: it is compared with that.
            return self.take_corrections(reading.file);
        }
        match answer {
            Err(error) => self.say_misread(&reading.file, &error),
            Ok(found) => {
                let taken = found.act.as_ref().map_or(0, changes);
                if let Some(act) = found.act {
                    self.perform(|_| Some(act));
                }
                self.say_taken(&reading.file, taken, &found.misfits);
            }
        }
    }

    fn say_taken(&mut self, file: &Path, taken: usize, misfits: &[ReadError]) {
        let look = self.look();
        let mut text = match taken {
            0 => look.say(Message::CorrectionsSame).to_owned(),
            _ => look.counted(&counts::TAKEN, taken),
        };
        if !misfits.is_empty() {
            let named = misfits.iter().filter_map(words).take(NAMED);
            let named: Vec<String> = named.map(|words| format!("«{words}»")).collect();
            let comma = look.say(Message::ListComma);
            let says = look.counted(&counts::MISFITS, misfits.len());
            text = format!("{text} {says} {}", named.join(comma));
        }
        let undo = (Message::DeskUndo, Command::Desk(DeskCommand::Undo));
        self.tabs.current_mut().notice = Some(Notice {
            error: false,
            text: text.trim_end().to_owned(),
            subject: Some(super::file_name(file)),
            action: (taken > 0).then_some(undo),
        });
        self.context.request_repaint();
    }

    fn say_misread(&mut self, file: &Path, error: &ReadError) {
        let message = match error {
            ReadError::OtherText => Message::CorrectionsOfOther,
            _ => Message::CorrectionsUnread,
        };
        self.say_of(file, true, message);
    }
}

fn ending(file: &Path) -> String {
    let ending = file.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// Whether the first bytes of a JSON file say that it holds names: no more is read of it here.
fn says_so(file: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    let names = ["warraq/extract/", "www.w3.org/ns/anno"];
    read.is_ok() && names.iter().any(|name| head.contains(name))
}

/// What a file says, compared with what is there.
fn compared(file: &Path, document: &Document, now: &Extraction) -> Result<Found, ReadError> {
    let bytes = fs::read(file).map_err(|_| ReadError::NotUtf8)?;
    let read = |format| import::read_what_fits(format, &bytes, document);
    let fitting = match ending(file).as_str() {
        "json" => match read(Format::Json) {
            // None of ours: annotations are JSON, too.
            Err(ReadError::Json(_)) => read(Format::WebAnnotation),
            read => read,
        },
        "jsonld" => read(Format::WebAnnotation),
        "ann" => read(Format::Brat),
        _ => read(Format::Conll),
    }?;
    let act = taken(document, now, &fitting.extraction, fitting.has_entities);
    Ok(Found {
        act,
        misfits: fitting.misfits,
    })
}

/// How many names an act makes otherwise.
fn changes(act: &Act) -> usize {
    match act {
        Act::Take {
            entities, removed, ..
        } => entities.len() + removed.len(),
        _ => 1,
    }
}

/// The words that do not fit.
fn words(error: &ReadError) -> Option<&str> {
    match error {
        ReadError::NotThere { text, .. } => Some(text),
        ReadError::Overlap(text) | ReadError::UnknownType(text) | ReadError::Dangling(text) => {
            Some(text)
        }
        _ => None,
    }
}
