using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>Keeps how a person wants their screens. Nobody's record, so it is a plain write and no command.</summary>
internal sealed class ChoosePreferences(ICommandRunner runner, Sessions sessions)
{
    /// <param name="language"><c>en</c>, <c>es</c>, <c>browser</c> to follow it again; anything else leaves the choice as it is.</param>
    public async Task AsAsync(Who who, string look, string? language)
    {
        var user = who.User!.Value;
        await runner.WriteAsync(async write =>
        {
            var preferences = await write.Db.Set<Preferences>().AsTracking().SingleOrDefaultAsync(row => row.User == user);
            if (preferences is null)
            {
                write.Db.Add(preferences = new Preferences { User = user });
            }

            preferences.Look = look;
            preferences.Language = language switch
            {
                "en" or "es" => language,
                "browser" => null,
                _ => preferences.Language,
            };
            return default(Done);
        });
        sessions.ForgetAllOf(user);
    }
}
