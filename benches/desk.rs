//! How long an act at the desk takes on a long article, and what the views make of it: what the
//! window does between two frames.
//!
//! `cargo bench --bench desk --no-default-features`. It needs the articles that `benches/index`
//! cuts (or the folder that `WARRAQ_BENCH_SHELF` names): they are put together to one article of a
//! megabyte.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures, and ends where it cannot measure"
)]

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use warraq::{
    annotation::{
        Act, Target,
        lexicon::{Lexicon, Sense, Word, WordAct},
    },
    document::Document,
    entity::EntityType,
    export::{self, Findings},
    extract::{Extractor, Options},
    loader,
    session::{RowId, Session},
};

/// How long the article is, in bytes.
const LENGTH: usize = 1_000_000;
/// How often each act is done; the median counts.
const ROUNDS: usize = 9;

fn main() {
    let Some(text) = article() else {
        println!("skipped: the articles of benches/index are not here");
        return;
    };
    let document = Arc::new(loader::load_text(text).expect("a text"));
    let begun = Instant::now();
    let found = Extractor::new().extract(&document, &Options::default());
    println!(
        "{} bytes, {} mentions of {} entities, found in {:.1} s",
        document.text.len(),
        found.mentions.len(),
        found.entities.len(),
        begun.elapsed().as_secs_f64()
    );
    let mut session = Session::new(Arc::clone(&document), Default::default());
    let begun = Instant::now();
    session.take_extraction(found, true);
    println!("taken by the session in {:.1} ms", ms(begun));
    acts(&mut session, &document);
    lexicon(&mut session);
    views(&session);
}

/// A megabyte of articles, one after the other.
fn article() -> Option<String> {
    let folder = env::var_os("WARRAQ_BENCH_SHELF").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| env::temp_dir().join("warraq-bench-shelf"));
    let mut text = String::new();
    add(&folder, &mut text);
    (text.len() >= LENGTH).then_some(text)
}

fn add(folder: &Path, text: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if text.len() >= LENGTH {
            return;
        }
        if path.is_dir() {
            add(&path, text);
        } else if let Ok(article) = fs::read_to_string(&path) {
            text.push_str(&article);
            text.push_str("\n\n");
        }
    }
}

/// Makes an act of what the session has.
type Maker<'a> = Box<dyn Fn(&Session) -> Act + 'a>;

/// Each act, and its undoing.
fn acts(session: &mut Session, document: &Document) {
    let row = |session: &Session, nth: usize| {
        let groups = session.groups().iter().flat_map(|group| &group.rows);
        groups.map(|row| row.id).nth(nth).expect("a row")
    };
    let subject = |session: &Session, id: RowId| session.subject(id).expect("a subject");
    let words = session.extraction().mentions[100].span;
    let makers: [(&str, Maker<'_>); 6] = [
        (
            "rename",
            Box::new(move |session| Act::Rename {
                what: subject(session, row(session, 3)),
                name: "اسم آخر".to_owned(),
            }),
        ),
        (
            "merge",
            Box::new(move |session| Act::Merge {
                what: vec![subject(session, row(session, 4))],
                into: subject(session, row(session, 3)),
            }),
        ),
        (
            "change the type",
            Box::new(move |session| Act::Retype {
                what: vec![subject(session, row(session, 5))],
                kind: EntityType::Event,
            }),
        ),
        (
            "not a name",
            Box::new(move |session| Act::Reject {
                what: vec![subject(session, row(session, 6))],
            }),
        ),
        (
            "add everywhere",
            Box::new(move |_| Act::Add {
                target: Target::of(document, words),
                kind: EntityType::Organisation,
                everywhere: true,
            }),
        ),
        (
            "highlight",
            Box::new(move |_| Act::Highlight {
                target: Target::of(document, words),
                color: Default::default(),
                note: String::new(),
            }),
        ),
    ];
    for (name, make) in makers {
        let (mut done, mut undone) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let act = make(session);
            let begun = Instant::now();
            session.perform(act).1.expect("in memory");
            done.push(ms(begun));
            let begun = Instant::now();
            session.undo().expect("in memory");
            undone.push(ms(begun));
        }
        println!(
            "{name}: {:.1} ms, undone {:.1} ms",
            median(done),
            median(undone)
        );
    }
}

/// The lexicon, of a hundred words, given to the session.
fn lexicon(session: &mut Session) {
    let mentions = session.extraction().mentions.iter().step_by(40).take(100);
    let words = mentions.map(|mention| Word {
        form: session.document.slice(mention.span).to_owned(),
        sense: Sense::Name {
            kind: mention.kind,
            name: session.document.slice(mention.span).to_owned(),
            latin: None,
        },
    });
    let words: Vec<Word> = words.collect();
    let mut journal = warraq::annotation::Journal::default();
    let act = WordAct::Put { words };
    journal.take(warraq::annotation::Entry::new(
        warraq::annotation::Step::Do(act),
    ));
    let lexicon = Arc::new(Lexicon::of(&journal));
    let (mut asked, mut made, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        session.take_lexicon(Arc::clone(&lexicon));
        let request = session.ask_to_remember().expect("a long article");
        asked.push(ms(begun));
        let begun = Instant::now();
        let extraction = request.run();
        made.push(ms(begun));
        let begun = Instant::now();
        session.take_remembered(&request, extraction);
        taken.push(ms(begun));
    }
    let [asked, made, taken] = [asked, made, taken].map(median);
    println!(
        "a lexicon of 100 words: {made:.1} ms on its thread; in the window {asked:.1} ms before it \
         and {taken:.1} ms after it"
    );
}

/// What the views make when the session has changed.
fn views(session: &Session) {
    let time = |name: &str, make: &dyn Fn() -> usize| {
        let times = (0..ROUNDS).map(|_| {
            let begun = Instant::now();
            let count = make();
            std::hint::black_box(count);
            ms(begun)
        });
        println!("{name}: {:.1} ms", median(times.collect()));
    };
    time("timeline", &|| session.timeline().len());
    time("map", &|| session.spots().len());
    time("who with whom", &|| {
        let findings = Findings {
            document: &session.document,
            extraction: session.extraction(),
        };
        export::together(&findings).len()
    });
    let first = session.groups()[0].rows[0].id;
    time("card", &|| session.portrait(first).mentions.len());
    time("list, filtered", &|| session.groups_like("محمد").len());
}

fn ms(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
