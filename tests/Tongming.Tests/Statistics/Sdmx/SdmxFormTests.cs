using Tongming.Statistics.Sdmx;

namespace Tongming.Tests.Statistics.Sdmx;

public sealed class SdmxFormTests
{
    private const string Generic = "application/vnd.sdmx.genericdata+xml;version=2.1";
    private const string Specific = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    private const string Csv = "application/vnd.sdmx.data+csv";
    private const string Json = "application/vnd.sdmx.data+json;version=1.0.0";

    [Theory]
    [InlineData("", SdmxForm.Generic)]
    [InlineData("*/*", SdmxForm.Generic)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", SdmxForm.Generic)]
    [InlineData("text/csv", SdmxForm.Generic)]
    [InlineData(Generic, SdmxForm.Generic)]
    [InlineData(Specific, SdmxForm.Specific)]
    [InlineData("Application/Vnd.Sdmx.StructureSpecificData+XML", SdmxForm.Specific)]
    [InlineData(Csv, SdmxForm.Csv)]
    [InlineData(Csv + "; version=1.0.0; charset=utf-8", SdmxForm.Csv)]
    [InlineData(Csv + ";version=\"2.0.0\"", SdmxForm.CsvTwo)]
    [InlineData(Csv + ";labels=id;timeFormat=original;version=2.0.0", SdmxForm.CsvTwo)]
    [InlineData(Generic + ";q=0.4, " + Specific + ";q=0.5", SdmxForm.Specific)]
    [InlineData(Specific + ", " + Csv, SdmxForm.Specific)]
    [InlineData(Json + ", " + Csv + ";q=0.1", SdmxForm.Csv)]
    [InlineData(Json + ", */*;q=0.1", SdmxForm.Generic)]
    public void The_header_names_the_form(string accept, SdmxForm form) => Assert.Equal(form, SdmxForms.Of("", accept).Value);

    [Theory]
    [InlineData(Json)]
    [InlineData(Specific + ";q=0")]
    [InlineData("application/vnd.sdmx.genericdata+xml;version=2.0")]
    [InlineData(Csv + ";version=1.0.0;labels=both")]
    [InlineData(Csv + ";timeFormat=normalized")]
    public void A_form_that_there_is_not_is_refused(string accept)
    {
        var refusal = SdmxForms.Of("", accept).Refusal!;
        Assert.Equal(("sdmx.not-acceptable", accept), (refusal.Code, Assert.Single(refusal.Arguments)));
    }

    [Theory]
    [InlineData("csv", SdmxForm.Csv)]
    [InlineData("csvfile", SdmxForm.Csv)]
    [InlineData("genericdata", SdmxForm.Generic)]
    [InlineData("generic", SdmxForm.Generic)]
    [InlineData("structurespecificdata", SdmxForm.Specific)]
    [InlineData("StructureSpecific", SdmxForm.Specific)]
    public void The_parameter_goes_before_the_header(string format, SdmxForm form) =>
        Assert.Equal(form, SdmxForms.Of(format, Csv + ";version=2.0.0").Value);

    [Fact]
    public void An_unknown_parameter_is_refused()
    {
        var refusal = SdmxForms.Of("jsondata", "").Refusal!;
        Assert.Equal("sdmx.parameter", refusal.Code);
        Assert.Equal(["format", "jsondata"], refusal.Arguments);
    }

    [Fact]
    public void The_media_type_of_each_form_names_it()
    {
        foreach (var form in Enum.GetValues<SdmxForm>())
            Assert.Equal(form, SdmxForms.Of("", SdmxForms.MediaTypeOf(form)).Value);
    }
}
