//! Trains the tagger's network and writes the file that the program carries.
//!
//! ```text
//! train SHARED [--silver training/silver] [--out assets/model/tagger.wstu] [--steps N] [--batch N]
//!       [--rate R] [--seed N] [--threads N] [--articles FILE.jsonl]… [--save-every N]
//! ```
//!
//! `SHARED` holds `raw/*.txt.zst`, `gold/train.jsonl`, `corpora/anercorp/train.conll` and
//! `gazetteers/*.tsv`. The same files and options give the same bytes, with any number of threads.
//! `training/README.md` says what it does. May import: `entity`, `evaluate`, `extract::tagger`,
//! `text`.
#![expect(
    clippy::print_stderr,
    reason = "a tool of the project says on the terminal how far it is"
)]

mod arguments;
mod backwards;
mod batches;
mod layers;
mod lexicon;
mod lookup;
mod loss;
mod maps;
mod names;
mod network;
mod optimizer;
mod random;
mod seal;
mod silver;
mod stream;
#[cfg(test)]
mod tests;
mod texts;
mod training;
mod weights;

use std::{error::Error, fs, path::Path, process::ExitCode, time::Instant};

use arguments::Arguments;
use batches::{Batches, Source, Taken};
use lexicon::{Forms, TrainedLexicon};
use loss::Stakes;
use random::Random;
use stream::Head;
use training::{Schedule, Trained};
use weights::{Layout, Sizes, Weights};

/// Why the trainer stopped.
type Failure = Box<dyn Error>;

/// Words of the vocabulary, numbers of a word's row, units of a word's vector.
const SIZES: Sizes = Sizes {
    words: 65_000,
    word: 64,
    units: 128,
};

/// What a word of raw text, of this project's articles, of ANERcorp weighs. Annotations are rarer
/// and surer than labels.
const RAW_STAKES: Stakes = Stakes {
    tag: 1.0,
    proclitics: 0.5,
    anercorp: 0.0,
};
const GOLD_STAKES: Stakes = Stakes {
    tag: 3.0,
    proclitics: 0.6,
    anercorp: 0.0,
};
const ANERCORP_STAKES: Stakes = Stakes {
    tag: 0.0,
    proclitics: 0.0,
    anercorp: 2.0,
};

fn main() -> ExitCode {
    let arguments = match Arguments::read() {
        Ok(arguments) => arguments,
        Err(why) => {
            eprintln!("train: {why}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match train(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("train: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Reads everything, trains, and writes the model.
fn train(arguments: &Arguments) -> Result<(), Failure> {
    let start = Instant::now();
    let mut forms = Forms::default();
    let sources = sources(arguments, &mut forms)?;
    let flags = names::flags(&arguments.shared.join("gazetteers"))?;
    let lexicon = TrainedLexicon::new(forms.most_frequent(SIZES.words), flags);
    let pieces = forms.pieces(&lexicon);
    let windows = Batches::in_a_round(&sources);
    eprintln!(
        "{} forms, {windows} windows a round, {:.0?}",
        pieces.len(),
        start.elapsed()
    );

    let sizes = Sizes {
        words: lexicon.words.len(),
        ..SIZES
    };
    let layout = Layout::new(sizes);
    let mut random = Random::new(arguments.seed);
    let mut trained = Trained {
        layout: &layout,
        weights: Weights::random(&layout, &mut random),
        pieces: &pieces,
    };
    let mut batches = Batches::new(&sources, arguments.batch, random);
    let schedule = Schedule {
        steps: arguments.steps,
        rate: arguments.rate,
        threads: arguments.threads,
    };
    let mut losses = 0.0;
    trained.run(&mut batches, schedule, &mut |step, loss, weights| {
        losses += loss;
        if step % SAID_EVERY == 0 {
            let round = (step * arguments.batch) as f64 / windows.max(1) as f64;
            let loss = losses / SAID_EVERY as f64;
            eprintln!(
                "step {step}, round {round:.2}: loss {loss:.4}, {:.0?}",
                start.elapsed()
            );
            losses = 0.0;
        }
        match step % arguments.save_every == 0 && step < arguments.steps {
            true => write(
                &arguments.out.with_extension("part"),
                &seal::sealed(&layout, weights, &lexicon),
            ),
            false => Ok(()),
        }
    })?;
    write(
        &arguments.out,
        &seal::sealed(&layout, &trained.weights, &lexicon),
    )
}

/// Steps between two words on the terminal.
const SAID_EVERY: usize = 20;

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|why| format!("{}: {why}", path.display()).into())
}

/// All texts, with what their words weigh: the loss of a step is the mean over its raw words.
fn sources(arguments: &Arguments, forms: &mut Forms) -> Result<Vec<Source>, Failure> {
    let shared = &arguments.shared;
    let share = 1.0 / (arguments.batch * batches::WINDOW) as f32;
    let stakes = |stakes: Stakes| Stakes {
        tag: stakes.tag * share,
        proclitics: stakes.proclitics * share,
        anercorp: stakes.anercorp * share,
    };
    let mut sources = Vec::new();
    for raw in &texts::RAW {
        let stream = texts::labelled(raw, &shared.join("raw"), &arguments.silver, forms)?;
        sources.push(Source {
            stream,
            stakes: stakes(RAW_STAKES),
            taken: Taken::InRounds(raw.times),
        });
    }
    let mut gold = texts::annotated(&shared.join("gold/train.jsonl"), Head::Own, true, forms)?;
    for articles in &arguments.articles {
        gold.append(&texts::annotated(articles, Head::Own, true, forms)?);
    }
    let corpora = shared.join("corpora");
    let anercorp = corpora.join("anercorp/train.conll");
    let mut anercorp = texts::annotated(&anercorp, Head::Anercorp, true, forms)?;
    let aqmar = corpora.join("aqmar/dev.conll");
    anercorp.append(&texts::annotated(&aqmar, Head::Anercorp, false, forms)?);
    let each_step = arguments.batch.div_ceil(16);
    for (stream, of_word) in [(gold, GOLD_STAKES), (anercorp, ANERCORP_STAKES)] {
        sources.push(Source {
            stream,
            stakes: stakes(of_word),
            taken: Taken::EachStep(each_step),
        });
    }
    Ok(sources)
}
