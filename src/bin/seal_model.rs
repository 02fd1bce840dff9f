//! Seals a trained model for `assets/model`: puts the head, the version and the checksum before
//! what the training script wrote. `cargo run --features train --bin seal_model -- IN OUT`.
//!
//! May import: `extract`.
#![allow(
    clippy::print_stderr,
    reason = "a tool of the command line: what it prints is its result"
)]

use std::{error::Error, fs, path::Path, process::ExitCode};

use serde_json::Value;
use warraq::extract::tagger::{Tagger, seal};

/// What the script's files begin with: the format's name and its version 1.
const UNSEALED: &[u8] = b"WSTU\x01\0\0\0";

fn main() -> ExitCode {
    let paths: Vec<_> = std::env::args_os().skip(1).collect();
    let [from, to] = &paths[..] else {
        eprintln!("seal_model IN OUT");
        return ExitCode::from(2);
    };
    match seal_file(from.as_ref(), to.as_ref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("seal_model: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the model of `from` sealed to `to`, if the tagger takes it.
fn seal_file(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(from)?;
    let rest = bytes
        .strip_prefix(UNSEALED)
        .ok_or("not a model of version 1")?;
    let (length, rest) = rest.split_first_chunk().ok_or("truncated")?;
    let json = rest
        .get(..u32::from_le_bytes(*length) as usize)
        .ok_or("truncated")?;
    let mut description: Value = serde_json::from_slice(json)?;
    let fields = description.as_object_mut().ok_or("no description")?;
    let start = fields
        .remove("data")
        .and_then(|at| at.as_u64())
        .ok_or("no tensors")?;
    let tensors = bytes.get(usize::try_from(start)?..).ok_or("truncated")?;
    let sealed = seal(description.to_string().as_bytes(), tensors);
    Tagger::open(&sealed)?;
    Ok(fs::write(to, sealed)?)
}
