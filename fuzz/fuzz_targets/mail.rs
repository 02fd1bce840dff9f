//! Random bytes as a mail.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(bytes, "eml"));
