//! Trains the tagger's network and writes the file that the program carries.
//!
//! ```text
//! train SHARED [OPTIONS]                                  from nothing
//! train --from MODEL SHARED [OPTIONS]                     on from a model
//! train --from MODEL --articles FILE.jsonl [OPTIONS]      on, from one's own articles alone
//! ```
//!
//! `SHARED` holds `raw/*.txt.zst`, `gold/train.jsonl`, `corpora/anercorp/train.conll`,
//! `corpora/aqmar/dev.conll` and `gazetteers/*.tsv`. The same files and options give the same
//! bytes, with any number of threads. `training/README.md` says what it does. May import:
//! `entity`, `evaluate`, `extract::tagger`, `text`.
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
mod panels;
mod random;
mod seal;
mod silver;
mod sources;
mod start;
mod stream;
#[cfg(test)]
mod tests;
mod texts;
mod training;
mod weights;
mod words;

use std::{error::Error, fs, path::Path, process::ExitCode, time::Instant};

use arguments::Arguments;
use batches::Batches;
use lexicon::Forms;
use random::Random;
use training::Trained;

/// Why the trainer stopped.
type Failure = Box<dyn Error>;

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
    let clock = Instant::now();
    let mut forms = Forms::default();
    let sources = sources::read(arguments, &mut forms)?;
    let mut random = Random::new(arguments.seed);
    let start = match (&arguments.from, &arguments.shared) {
        (Some(model), _) => start::from_model(&forms, model)?,
        (None, Some(shared)) => start::afresh(&forms, &shared.join("gazetteers"), &mut random)?,
        (None, None) => return Err("neither texts nor a model to begin with".into()),
    };
    let windows = Batches::in_a_round(&sources);
    let read = clock.elapsed();
    eprintln!(
        "{} forms, {windows} windows a round, {read:.0?}",
        start.pieces.len()
    );
    let mut trained = Trained {
        layout: &start.layout,
        weights: start.weights,
        pieces: &start.pieces,
    };
    let mut batches = Batches::new(&sources, arguments.batch, random);
    let sealed = |weights: &_| seal::sealed(&start.layout, weights, &start.words);
    let mut losses = 0.0;
    trained.run(
        &mut batches,
        arguments.schedule,
        &mut |step, loss, weights| {
            losses += loss;
            if step % SAID_EVERY == 0 {
                let round = (step * arguments.batch) as f64 / windows.max(1) as f64;
                let (loss, took) = (losses / SAID_EVERY as f64, clock.elapsed());
                eprintln!("step {step}, round {round:.2}: loss {loss:.4}, {took:.0?}");
                losses = 0.0;
            }
            match step % arguments.save_every == 0 && step < arguments.schedule.steps {
                true => write(&arguments.out.with_extension("part"), &sealed(weights)),
                false => Ok(()),
            }
        },
    )?;
    write(&arguments.out, &sealed(&trained.weights))
}

/// Steps between two words on the terminal.
const SAID_EVERY: usize = 20;

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|why| format!("{}: {why}", path.display()).into())
}
