import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LOCALES } from '../format/locale.ts';
import { type Identity, identityKey, identityName, shortName } from './identity.ts';
import { useLanguage } from './language.tsx';
import { useSession } from './session.tsx';

/** Language, appearance and, while development identities are on, who acts. */
export function HeaderControls() {
  const t = useTranslations();
  const { locale, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="controls">
      <IdentityPicker />
      <NativeSelect
        size="sm"
        aria-label={t('app.theme')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
        data={[
          { value: 'auto', label: t('app.themeAuto') },
          { value: 'light', label: t('app.themeLight') },
          { value: 'dark', label: t('app.themeDark') },
        ]}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box that the header has no room for */}
      <div role="group" aria-label={t('app.language')} className="languages">
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === locale}
            onClick={() => choose(each)}
          >
            {each.toUpperCase()}
            <span className="visually-hidden"> {each === 'vi' ? 'Tiếng Việt' : 'English'}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function IdentityPicker() {
  const t = useTranslations();
  const { identity, offered, choose } = useSession();
  if (offered.length === 0) return null;
  const placeOf = (each: Identity) => each.unit?.name ?? each.organization.fullName;
  const inFull = (each: Identity) =>
    [t(`role.${each.role}`), identityName(each), placeOf(each)].filter(Boolean).join(' · ');
  const inShort = (each: Identity) =>
    `${[t(`roleShort.${each.role}`), shortName(each)].filter(Boolean).join(' ')} · ${placeOf(each)}`;
  return (
    <NativeSelect
      size="sm"
      className="identity"
      aria-label={t('app.identity')}
      title={inFull(identity)}
      value={identityKey(identity)}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {offered.map((each) => (
        <option key={identityKey(each)} value={identityKey(each)} title={inFull(each)}>
          {inShort(each)}
        </option>
      ))}
    </NativeSelect>
  );
}
