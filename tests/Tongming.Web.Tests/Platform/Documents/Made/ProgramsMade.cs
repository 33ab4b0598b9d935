using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>A folder with shell scripts that stand in for the programs of the system.</summary>
internal sealed class ProgramsMade : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Folder { get; } = Directory.CreateTempSubdirectory("tongming-test-").FullName;

    public DocumentLimits Limits => new() { ProgramFolders = Folder, ConverterTime = TimeSpan.FromSeconds(20) };

    public ProgramsMade With(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Executable);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
