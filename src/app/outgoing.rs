//! The article on its way out: asks where to save it, makes the file on a thread of its own, and
//! says how that ended. What is saved is what was open when its place was chosen.
//!
//! May import: everything below it.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    App,
    dialog::{Answer, FileDialog, Saves},
    file_name,
    job::Job,
};
use crate::{
    annotation::dated,
    document::{Date, Document},
    entity::Extraction,
    export::{self, Findings, Format, LabelLanguage, Provenance},
    extract::Extractor,
    print,
    ui::{
        messages::{Language, Message},
        notice::Notice,
    },
};

/// What is made of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A file of a format that the name's ending tells.
    Export,
    /// The whole shelf, likewise.
    Shelf,
    /// A PDF.
    Print {
        /// With shaded mentions and an index.
        shading: bool,
    },
}

/// A dialog that may be open, and a file that may be on its way.
#[derive(Default)]
pub(super) struct Outgoing {
    dialog: FileDialog,
    asked: Option<Kind>,
    saving: Option<Saving>,
}

impl Outgoing {
    /// Answers the dialog with `path` from now on and shows none; for tests.
    pub fn answer_dialogs(&mut self, path: PathBuf) {
        self.dialog.answer_with(path);
    }
}

/// A file on its way.
struct Saving {
    path: PathBuf,
    job: Job<io::Result<()>>,
}

/// What a thread makes a file of.
struct Order {
    path: PathBuf,
    document: Arc<Document>,
    /// When it was published, where the reader says so.
    day: Option<Date>,
    extraction: Extraction,
    language: LabelLanguage,
    what: What,
}

/// How it makes it.
enum What {
    Export(Format),
    Print(print::Options),
}

impl App {
    /// Asks where to export to.
    pub(super) fn ask_export(&mut self) {
        let language = self.language();
        let formats = Format::ALL.map(|format| (format_name(format, language), format.ending()));
        self.ask(Kind::Export, Message::Export, "html", &formats);
    }

    /// Asks where to export the whole shelf to.
    pub(super) fn ask_shelf_export(&mut self) {
        let Some(shelf) = &self.shelf else { return };
        let folder = shelf.shelf.folder();
        let (name, above) = (file_name(folder), folder.parent().map(PathBuf::from));
        let language = self.language();
        let formats = Format::ALL.map(|format| (format_name(format, language), format.ending()));
        let saves = Saves {
            title: Message::ExportShelf.text(language),
            name: &format!("{name}.csv"),
            kinds: &formats,
        };
        self.ask_where(Kind::Shelf, &saves, above);
    }

    /// Asks where to put a PDF.
    pub(super) fn ask_print(&mut self, shading: bool) {
        let name = Message::FormatPdf.text(self.language());
        self.ask(
            Kind::Print { shading },
            Message::Print,
            "pdf",
            &[(name, "pdf")],
        );
    }

    fn ask(&mut self, kind: Kind, title: Message, ending: &str, kinds: &[(&str, &str)]) {
        let Some(session) = self.session() else {
            return;
        };
        let path = session.document.origin.path.clone();
        let stem = path.as_deref().and_then(Path::file_stem);
        let untitled = Message::Page.text(self.language());
        let stem = stem.map_or(untitled.into(), |stem| stem.to_string_lossy());
        let saves = Saves {
            title: title.text(self.language()),
            name: &format!("{stem}.{ending}"),
            kinds,
        };
        let folder = path.as_deref().and_then(Path::parent);
        self.ask_where(kind, &saves, folder.map(PathBuf::from));
    }

    /// Opens the dialog, in that folder.
    fn ask_where(&mut self, kind: Kind, saves: &Saves<'_>, folder: Option<PathBuf>) {
        let wake = self.context.clone();
        self.outgoing.asked = Some(kind);
        let woken = move || wake.request_repaint();
        self.outgoing.dialog.save(saves, folder, woken);
    }

    /// Takes the dialog's answer and what has become of a file.
    pub(super) fn take_outgoing(&mut self) {
        match (self.outgoing.dialog.answer(), self.outgoing.asked) {
            (Answer::Chosen(path), Some(Kind::Export)) => self.export_to(path),
            (Answer::Chosen(path), Some(Kind::Shelf)) => self.export_shelf_to(path),
            (Answer::Chosen(path), Some(Kind::Print { shading })) => self.print_to(path, shading),
            (Answer::Unavailable, _) => self.say(true, Message::ErrorNoSaveDialog),
            _ => {}
        }
        let saving = self.outgoing.saving.as_ref();
        if let Some(ended) = saving.and_then(|saving| saving.job.poll()) {
            self.saved(ended.map_err(io::Error::other).flatten());
        }
    }

    /// Waits until a file on its way is made; for tests.
    pub fn finish_saving(&mut self) {
        if let Some(saving) = &self.outgoing.saving {
            let ended = saving.job.wait();
            self.saved(ended.map_err(io::Error::other).flatten());
        }
    }

    /// Writes the article and what was found in it in the format that the path's ending tells.
    pub(super) fn export_to(&mut self, path: PathBuf) {
        let path = match path.extension() {
            Some(_) => path,
            None => path.with_extension("html"),
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.and_then(Format::from_ending) {
            Some(format) => self.make(path, What::Export(format)),
            None => self.say_of(&path, true, Message::ErrorEnding),
        }
    }

    /// Writes the article as a PDF, shown as it is on the page.
    pub(super) fn print_to(&mut self, path: PathBuf, shading: bool) {
        let path = match path.extension() {
            Some(_) => path,
            None => path.with_extension("pdf"),
        };
        let options = print::Options {
            shading,
            index: shading,
            display: self.reading().display,
            ..print::Options::default()
        };
        self.make(path, What::Print(options));
    }

    /// Has a thread make the file.
    fn make(&mut self, path: PathBuf, what: What) {
        let language = labels(self.language());
        let Some(session) = self.session() else {
            return;
        };
        let order = Order {
            path,
            document: Arc::clone(&session.document),
            day: session.given_day(),
            extraction: session.extraction().clone(),
            language,
            what,
        };
        let path = order.path.clone();
        match Job::start("saving", &self.context, move || order.fill()) {
            Ok(job) => self.outgoing.saving = Some(Saving { path, job }),
            Err(error) => self.say_saved(&path, Err(error)),
        }
    }

    fn saved(&mut self, ended: io::Result<()>) {
        if let Some(saving) = self.outgoing.saving.take() {
            self.say_saved(&saving.path, ended);
        }
    }

    /// Says how it ended.
    fn say_saved(&mut self, path: &Path, ended: io::Result<()>) {
        match ended {
            Ok(()) => self.say_of(path, false, Message::Saved),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.say_of(path, true, Message::ErrorTextBeside);
            }
            Err(_) => self.say_of(path, true, Message::ErrorSave),
        }
    }

    pub(super) fn say_of(&mut self, path: &Path, error: bool, message: Message) {
        let text = message.text(self.language()).to_owned();
        self.tabs.current_mut().notice = Some(Notice {
            error,
            text,
            subject: Some(file_name(path)),
            action: None,
        });
        self.context.request_repaint();
    }
}

impl Order {
    /// Makes the file.
    fn fill(&self) -> io::Result<()> {
        let provenance = Provenance {
            model: Extractor::new().model_version(),
        };
        let findings = Findings {
            document: &dated(&self.document, self.day),
            extraction: &self.extraction,
        };
        let language = Some(self.language);
        match &self.what {
            What::Export(format) => {
                let options = export::Options {
                    provenance,
                    language,
                };
                export::save_findings(&self.path, *format, options, &findings)
            }
            What::Print(options) => {
                let options = print::Options {
                    provenance,
                    language,
                    ..options.clone()
                };
                let pdf = print::pdf(&findings, &options).map_err(io::Error::other)?;
                export::save(&self.path, &pdf)
            }
        }
    }
}

/// The language of headings that goes with the interface's.
pub(super) const fn labels(language: Language) -> LabelLanguage {
    match language {
        Language::Ar => LabelLanguage::Ar,
        Language::En => LabelLanguage::En,
        Language::Fr => LabelLanguage::Fr,
    }
}

/// What a format is called in the dialog.
const fn format_name(format: Format, language: Language) -> &'static str {
    let message = match format {
        Format::Json => Message::FormatJson,
        Format::Csv => Message::FormatCsv,
        Format::Conll => Message::FormatConll,
        Format::Brat => Message::FormatBrat,
        Format::WebAnnotation => Message::FormatWebAnnotation,
        Format::GeoJson => Message::FormatGeoJson,
        Format::GraphMl => Message::FormatGraphMl,
        Format::Html => Message::FormatHtml,
        Format::Markdown => Message::FormatMarkdown,
    };
    message.text(language)
}
