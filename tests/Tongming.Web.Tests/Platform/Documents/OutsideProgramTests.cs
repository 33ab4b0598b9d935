using System.Globalization;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class OutsideProgramTests
{
    private static readonly byte[] Pdf = PdfMade.File([new PdfMade.Piece(60, 700, "a")]);

    [Fact]
    public async Task A_program_that_hangs_is_killed_with_what_it_started()
    {
        using var programs = new ProgramsMade();
        var pids = Path.Combine(programs.Folder, "pids");
        programs.With("pdftotext", $"sleep 600 &\necho $$ $! > {pids}\nwait");
        var refusal = await Reading.RefuseAsync("a.pdf", Pdf, programs.Limits with { ConverterTime = TimeSpan.FromSeconds(1) });
        Assert.Equal("document.converter-timeout", refusal.Code);
        foreach (var pid in (await File.ReadAllTextAsync(pids)).Split(' ').Select(one => int.Parse(one, CultureInfo.InvariantCulture)))
            await AssertGoneAsync(pid);
    }

    [Fact]
    public async Task A_program_that_keeps_its_pipe_open_in_the_background_does_not_hang_the_reader()
    {
        using var programs = new ProgramsMade().With("pdftotext", "setsid sleep 5 &\nexit 0");
        Assert.Equal(
            "document.converter-timeout",
            (await Reading.RefuseAsync("a.pdf", Pdf, programs.Limits with { ConverterTime = TimeSpan.FromSeconds(1) })).Code
        );
    }

    [Fact]
    public async Task A_program_that_floods_its_output_is_stopped()
    {
        using var programs = new ProgramsMade().With("pdftotext", "exec yes 0123456789");
        Assert.Equal(
            "document.too-long",
            (await Reading.RefuseAsync("a.pdf", Pdf, programs.Limits with { MaxTextCharacters = 10_000 })).Code
        );
    }

    [Fact]
    public async Task A_program_that_takes_too_much_memory_is_stopped()
    {
        using var programs = new ProgramsMade().With("pdftotext", "exec sleep 600");
        Assert.Equal(
            "document.converter-memory",
            (await Reading.RefuseAsync("a.pdf", Pdf, programs.Limits with { MaxConverterMemory = 1 })).Code
        );
    }

    [Fact]
    public async Task Many_complaints_do_not_hold_a_program_up()
    {
        using var programs = new ProgramsMade().With("pdftotext", "head -c 1000000 /dev/zero >&2\necho text");
        Assert.Equal("text\n", (await Reading.ReadAsync("a.pdf", Pdf, programs.Limits)).Text.Text);
    }

    [Fact]
    public async Task The_file_given_to_a_program_is_private_and_goes_afterwards()
    {
        using var programs = new ProgramsMade();
        var seen = Path.Combine(programs.Folder, "seen");
        programs.With("pdftotext", $"stat -c %a . > {seen}\npwd >> {seen}\nls >> {seen}\necho text");
        await Reading.ReadAsync("a.pdf", Pdf, programs.Limits);
        var lines = await File.ReadAllLinesAsync(seen);
        Assert.Equal("700", lines[0]);
        Assert.Equal("input.pdf", lines[2]);
        Assert.False(Directory.Exists(lines[1]));
    }

    [Theory]
    [InlineData("a.pdf", "poppler-utils")]
    [InlineData("a.doc", "libreoffice-writer-nogui")]
    public async Task A_missing_program_is_named_by_its_package(string name, string package)
    {
        using var none = new ProgramsMade();
        var refusal = await Reading.RefuseAsync(name, name == "a.pdf" ? Pdf : CompoundMade.File("WordDocument"), none.Limits);
        Assert.Equal("document.program-missing", refusal.Code);
        Assert.Contains(package, Web.Platform.Documents.DocumentText.Say(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_up_stops_the_program()
    {
        using var programs = new ProgramsMade();
        var pids = Path.Combine(programs.Folder, "pids");
        programs.With("pdftotext", $"echo $$ > {pids}.new\nmv {pids}.new {pids}\nexec sleep 600");
        using var stop = new CancellationTokenSource();
        var reading = new Web.Platform.Documents.DocumentReader(programs.Limits).ReadAsync("a.pdf", Pdf, stop.Token);
        while (!File.Exists(pids))
            await Task.Delay(20);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await AssertGoneAsync(int.Parse(await File.ReadAllTextAsync(pids), CultureInfo.InvariantCulture));
    }

    private static async Task AssertGoneAsync(int pid)
    {
        for (var attempt = 0; attempt < 100 && IsAlive(pid); attempt++)
            await Task.Delay(50);
        Assert.False(IsAlive(pid));
    }

    /// <summary>A process that has ended but was not yet collected counts as gone.</summary>
    private static bool IsAlive(int pid)
    {
        try
        {
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
