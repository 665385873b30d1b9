// The green build ran the tests in Java and of C, and the expected panics; the red one shows the panics and their replay lines.
String log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 6, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('Tests run: 2, Failures: 2, Errors: 0, Skipped: 0')
int red = log.indexOf('UnfixedPumpTest.unloads: FAILED: Fatal trap 12: page fault while in kernel mode')
assert red > 0
assert log.indexOf('replay: mvn test -Dtest=com.example.pump.UnfixedPumpTest#unloads -Dtriptych.schedule=', red) > red
int inC = log.indexOf('PumpInCTest.unloads_without_the_fix: FAILED: panic: mtx_lock() of destroyed mutex')
assert inC > 0
assert log.indexOf('pump.c:', inC) > inC
assert log.indexOf("-Dtriptych.schedule='freebsd:-DUNFIXED src/main/c/pump.c@auto", inC) > inC
// Whoever adds up the reports of this build must not count the test that is red on purpose.
new File(basedir, 'target/surefire-reports').deleteDir()
return true
