import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDFs as PDF/A-3a and as PDF/UA-1 by veraPDF's rules; one line for each fault. */
public class Conformance {
    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int faults = 0;
        for (String name : names) {
            for (PDFAFlavour standard : STANDARDS) {
                for (String fault : faults(new File(name), standard)) {
                    System.out.println(name + "\t" + standard + " " + fault);
                    faults++;
                }
            }
        }
        System.out.println("checked " + names.length);
        System.exit(faults == 0 ? 0 : 1);
    }

    private static Set<String> faults(File file, PDFAFlavour standard) throws Exception {
        Set<String> found = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false);
            ValidationResult result = validator.validate(parser);
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    found.add(one.getRuleId().getClause() + ": " + one.getMessage());
                }
            }
            if (!result.isCompliant() && found.isEmpty()) {
                found.add("is not compliant");
            }
        }
        return found;
    }
}
