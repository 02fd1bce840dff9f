//! Random bytes as a .gz file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"\x1F\x8B\x08"[..], bytes].concat(),
    "gz"
));
