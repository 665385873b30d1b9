// The green build ran the first test and the expected panic; the red one shows the panic and its replay line.
String log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('Tests run: 1, Failures: 1, Errors: 0, Skipped: 0')
int red = log.indexOf('UnfixedPumpTest.unloads: FAILED: Fatal trap 12: page fault while in kernel mode')
assert red > 0
assert log.indexOf('replay: mvn test -Dtest=com.example.pump.UnfixedPumpTest#unloads -Dtriptych.schedule=', red) > red
// Whoever adds up the reports of this build must not count the test that is red on purpose.
new File(basedir, 'target/surefire-reports').deleteDir()
return true
